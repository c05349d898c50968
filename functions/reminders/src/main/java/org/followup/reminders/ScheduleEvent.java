package org.followup.reminders;

import java.io.IOException;
import java.io.InputStream;

/**
 * What a schedule sends: which one it is, and for which moment. Nothing goes by them but the
 * refusal of what is no such event.
 */
final class ScheduleEvent {

    private ScheduleEvent() {}

    /**
     * Reads it.
     *
     * @throws IOException where it is no JSON
     * @throws IllegalArgumentException where it is of anything else
     */
    static void expect(InputStream event) throws IOException {
        var read = Tree.read(event);
        if (read.text("schedule").isEmpty() || read.text("time").isEmpty()) {
            throw new IllegalArgumentException("no event of a schedule");
        }
    }
}
