package org.followup.core.reminders;

/** The process is gone: nothing in it can catch this and go on. */
public final class Interrupted extends Error {

    private static final long serialVersionUID = 1;

    private Interrupted(String where) {
        super(where);
    }

    public static Runnable at(String where) {
        return () -> {
            throw new Interrupted(where);
        };
    }
}
