System.Console.WriteLine("unionkb");
