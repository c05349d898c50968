package org.followup.core.reminders;

/** Keeps the rate of sending under the mail service's quota. */
public interface Pace {

    /** No limit. */
    Pace FREE = () -> {};

    /** Waits until the next letter may go out. */
    void await();
}
