package org.followup.core.tasks;

import java.time.LocalDate;
import java.util.List;

/** The log of calls. */
public interface Calls {

    /** To one office, the last noted first. */
    List<Call> to(String office, int most);

    /** To all offices from a day on, by the day of the call, the latest first. */
    List<Call> since(LocalDate day, int most);
}
