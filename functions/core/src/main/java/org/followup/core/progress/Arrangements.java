package org.followup.core.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.history.View;
import org.followup.core.offices.OfficeId;

/**
 * Everything that was arranged with one office in one forum, in the order in which it was made;
 * what was undone stays, and holds no more. An office without any has none stored.
 */
public record Arrangements(ForumId forum, OfficeId office, List<Arrangement> all) implements View {

    /** One item holds them all: more are refused. */
    public static final int MOST = 500;

    public Arrangements {
        all = List.copyOf(all);
    }

    public static Arrangements none(ForumId forum, OfficeId office) {
        return new Arrangements(forum, office, List.of());
    }

    @Override
    public Object id() {
        return List.of(forum, office);
    }

    /** Those that hold for a round. */
    public List<Arrangement> of(RoundId round) {
        return all.stream()
                .filter(each -> each.round().equals(round) && each.made().undoneBy().isEmpty())
                .toList();
    }

    /** As they were when the office's history ended with that change. */
    public Arrangements asOf(long sequence) {
        return new Arrangements(
                forum,
                office,
                all.stream()
                        .filter(each -> each.made().heldAt(sequence))
                        .map(each -> each.with(each.made().holding()))
                        .toList());
    }

    /** Of the letters that tell of the change at that place of the office's history. */
    public String occasion(long sequence) {
        return "deadline-%s-%s-%d".formatted(forum, office, sequence);
    }

    public boolean excuses(RoundId round) {
        return of(round).stream().anyMatch(Arrangement.RoundExcused.class::isInstance);
    }

    /** Whether nothing is expected on the commitment in the round. */
    public boolean excuses(RoundId round, CommitmentReference commitment) {
        return of(round).stream().anyMatch(each -> excuses(each, commitment));
    }

    public Optional<Arrangement> find(long sequence) {
        return all.stream().filter(each -> each.made().sequence() == sequence).findFirst();
    }

    public Arrangements and(Arrangement more) {
        var longer = new ArrayList<>(all);
        longer.add(more);
        return new Arrangements(forum, office, longer);
    }

    /** With the one of that sequence undone by a later change. */
    public Arrangements undone(long sequence, long by) {
        return new Arrangements(
                forum,
                office,
                all.stream()
                        .map(
                                each ->
                                        each.made().sequence() == sequence
                                                ? each.with(each.made().undone(by))
                                                : each)
                        .toList());
    }

    private static boolean excuses(Arrangement each, CommitmentReference commitment) {
        return switch (each) {
            case Arrangement.RoundExcused whole -> true;
            case Arrangement.CommitmentExcused one -> one.commitment().equals(commitment);
            case Arrangement.Asked asked -> false;
            case Arrangement.Extended extended -> false;
            case Arrangement.Reopened reopened -> false;
        };
    }
}
