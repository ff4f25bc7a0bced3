namespace UnionKb.Model;

/// <summary>Width and height of a picture in CSS pixels; 0 where one is not known.</summary>
public readonly record struct PictureSize(int Width, int Height)
{
    /// <summary>The size of a picture that is asked to have this one: what is not asked for follows from its own proportions.</summary>
    public PictureSize Of(PictureSize own)
    {
        if (Width == 0 && Height == 0) return own;
        if (own.Width == 0 || own.Height == 0) return this;
        if (Height == 0) return new PictureSize(Width, Scale(own.Height, Width, own.Width));
        return Width == 0 ? new PictureSize(Scale(own.Width, Height, own.Height), Height) : this;
    }

    private static int Scale(int length, int to, int from) => Math.Max(1, (int)(((2L * length * to) + from) / (2L * from)));
}
