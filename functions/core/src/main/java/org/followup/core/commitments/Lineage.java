package org.followup.core.commitments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a commitment comes from, and what became of it: the link of two cycles, seen from either
 * end.
 */
public record Lineage(List<CommitmentReference> from, Optional<Ending> ending) {

    public static final Lineage NONE = new Lineage(List.of(), Optional.empty());

    public Lineage {
        from = from.stream().distinct().sorted().toList();
    }

    public boolean isEnded() {
        return ending.isPresent();
    }

    /** Whether the commitment was withdrawn or superseded. */
    public boolean isClosed() {
        return ending.filter(Ending::closes).isPresent();
    }

    public List<CommitmentReference> into() {
        return ending.map(Ending::into).orElse(List.of());
    }

    public Lineage ended(Ending by) {
        return new Lineage(from, Optional.of(by));
    }

    public Lineage and(CommitmentReference predecessor) {
        return new Lineage(Stream.concat(from.stream(), Stream.of(predecessor)).toList(), ending);
    }

    /** As it was when the office's history ended with that change. */
    public Lineage asOf(long sequence) {
        return new Lineage(from, ending.filter(end -> end.sequence() <= sequence));
    }
}
