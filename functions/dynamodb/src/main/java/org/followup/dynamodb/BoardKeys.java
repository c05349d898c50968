package org.followup.dynamodb;

/** Keys of what stands on the secretariat's board: tasks and calls. */
final class BoardKeys {

    /** Where tasks stand in the index: those that wait, and those that are done with. */
    static final String OPEN_TASKS = "TASK";

    static final String CLOSED_TASKS = "TASKS#CLOSED";

    /** Where calls stand in the index, by the day of the call. */
    static final String CALLS = "CALLS";

    private BoardKeys() {}

    static Key task(String id) {
        return Key.only("TASK#" + id);
    }

    static Key call(String office, long sequence) {
        return new Key(calls(office), Key.number(9, sequence));
    }

    static String calls(String office) {
        return "CALLS#" + office;
    }
}
