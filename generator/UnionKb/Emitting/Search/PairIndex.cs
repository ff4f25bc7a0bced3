using System.Runtime.CompilerServices;
using UnionKb.Model;

namespace UnionKb.Emitting.Search;

/// <summary>
/// The index: every position of the folded text of all pages, sorted by the pair of units that stands there. Made in three steps that
/// all workers share (fold, scatter by first unit, sort by second and encode), with two short sums between them.
/// </summary>
internal sealed class PairIndex
{
    private const int MostParts = 16;
    private const int PartUnits = 1 << 17;

    private readonly JointArray<FoldedPart> _parts;
    private readonly JointArray<int> _scattered;
    private readonly JointArray<PairGroup> _groups;
    private readonly Lazy<Slots> _slots;
    private readonly Lazy<IndexLayout> _layout;

    /// <param name="units">Roughly how many units the text has; decides how the work is split, never the result.</param>
    /// <param name="shards">How many shards the pairs are spread over.</param>
    public PairIndex(LinkedPage[] pages, TextChunk[] chunks, int units, int shards)
    {
        var steps = Math.Clamp(units / PartUnits, 1, MostParts);
        _parts = new(steps, part => FoldedPart.Fold(pages, chunks.AsSpan(Share(chunks.Length, part, steps))));
        _slots = new(() => Slots.Of(_parts.All()));
        _scattered = new(steps, part => _slots.Value.Scatter(_parts.All()[part], part));
        _groups = new(steps, group => _slots.Value.Encode(group));
        _layout = new(() => IndexLayout.Of(pages, _parts.All(), _slots.Value.PartStarts, _groups.All(), shards));
    }

    public IndexLayout Layout
    {
        get
        {
            // Outside the lock of the lazy value, so that every worker that waits for the layout takes part in the work.
            Groups();
            return _layout.Value;
        }
    }

    private PairGroup[] Groups()
    {
        _parts.All();
        _scattered.All();
        return _groups.All();
    }

    private static Range Share(int length, int part, int parts) =>
        (int)((long)length * part / parts)..(int)((long)length * (part + 1) / parts);

    /// <summary>Where the positions of each first unit go, and those positions with the unit behind each.</summary>
    private sealed class Slots
    {
        private readonly int[] _firsts = new int[0x10001];
        private readonly int[][] _partSlots;
        private readonly int[] _positions;
        private readonly char[] _seconds;

        private Slots(FoldedPart[] parts)
        {
            PartStarts = new int[parts.Length];
            for (var part = 1; part < parts.Length; part++) PartStarts[part] = PartStarts[part - 1] + parts[part - 1].Text.Length;
            _partSlots = Array.ConvertAll(parts, _ => new int[0x10000]);
            var next = 0;
            for (var first = 0; first < 0x10000; first++)
            {
                _firsts[first] = next;
                for (var part = 0; part < parts.Length; part++)
                {
                    _partSlots[part][first] = next;
                    next += parts[part].Counts[first];
                }
            }

            _firsts[0x10000] = next;
            _positions = GC.AllocateUninitializedArray<int>(next);
            _seconds = GC.AllocateUninitializedArray<char>(next);
        }

        public int[] PartStarts { get; }

        public static Slots Of(FoldedPart[] parts) => new(parts);

        /// <summary>Parts write to slots of their own; returns how many positions the part has.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public int Scatter(FoldedPart part, int number)
        {
            var slots = _partSlots[number];
            var start = PartStarts[number];
            var text = part.Text.Written;
            var count = 0;
            for (var at = 0; at < text.Length; at++)
            {
                if (text[at] == '\0') continue;
                var slot = slots[text[at]]++;
                _positions[slot] = start + at;
                _seconds[slot] = text[at + 1];
                count++;
            }

            return count;
        }

        public PairGroup Encode(int group) => PairGroup.Encode(FirstUnit(group)..FirstUnit(group + 1), _firsts, _positions, _seconds);

        /// <summary>Groups hold whole first units and about equally many positions.</summary>
        private int FirstUnit(int group)
        {
            if (group == _partSlots.Length) return 0x10000;
            var position = Share(_positions.Length, group, _partSlots.Length).Start.Value;
            var unit = 0;
            while (_firsts[unit] < position) unit++;
            return unit;
        }
    }
}
