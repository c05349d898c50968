package org.followup.core.imports;

/** Where an import stands. What broke off may be run again and goes on where it was. */
public enum ImportState {
    WAITING_FOR_FILE,
    RUNNING,
    DONE,
    REFUSED,
    BROKEN_OFF;

    /** Nothing more will happen to it. */
    public boolean isOver() {
        return this == DONE || this == REFUSED;
    }
}
