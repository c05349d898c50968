package org.followup.core.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything one command stores, all or nothing: changes (each conditional on its history's head),
 * views that replace their former state, views that must not exist yet, views that go (a {@link
 * Revised} one only as it was read), and heads that must not have moved. A lost race is told before
 * a taken view. No thing stands in it twice. At most {@value #MOST} items in all.
 */
public record Transaction(
        List<Change> changes,
        List<View> puts,
        List<View> news,
        List<View> deletes,
        List<Head> expected) {

    public static final int MOST = 100;

    public Transaction {
        changes = List.copyOf(changes);
        puts = List.copyOf(puts);
        news = List.copyOf(news);
        deletes = List.copyOf(deletes);
        expected = List.copyOf(expected);
    }

    public static Transaction of(Change... changes) {
        return new Transaction(List.of(changes), List.of(), List.of(), List.of(), List.of());
    }

    public static Transaction without() {
        return new Transaction(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public Transaction and(Change change) {
        return new Transaction(plus(changes, List.of(change)), puts, news, deletes, expected);
    }

    public Transaction put(View... views) {
        return put(List.of(views));
    }

    public Transaction put(List<? extends View> views) {
        return new Transaction(changes, plus(puts, views), news, deletes, expected);
    }

    /**
     * Views that must not exist: if one does, nothing is stored and the result is {@link
     * CommitResult.Taken}.
     */
    public Transaction add(View... views) {
        return add(List.of(views));
    }

    public Transaction add(List<? extends View> views) {
        return new Transaction(changes, puts, plus(news, views), deletes, expected);
    }

    public Transaction delete(View... views) {
        return new Transaction(changes, puts, news, plus(deletes, List.of(views)), expected);
    }

    /** Only if that history has not moved since; for views that are made again without a change. */
    public Transaction expecting(Head head) {
        return new Transaction(changes, puts, news, deletes, plus(expected, List.of(head)));
    }

    /**
     * Items that the store will write: a change costs two, itself and its head, and heads of one
     * history are one.
     */
    public int size() {
        var heads = changes.stream().map(Change::history).distinct().count();
        return changes.size()
                + (int) heads
                + puts.size()
                + news.size()
                + deletes.size()
                + expected.size();
    }

    private static <T> List<T> plus(List<T> some, List<? extends T> more) {
        var all = new ArrayList<T>(some);
        all.addAll(more);
        return all;
    }
}
