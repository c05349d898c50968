package org.followup.core.stores;

import org.followup.core.access.Keys;
import org.followup.core.access.People;
import org.followup.core.commitments.CarryOvers;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.imports.ImportJobs;
import org.followup.core.letters.Letters;
import org.followup.core.letters.SendingTime;
import org.followup.core.offices.Offices;
import org.followup.core.practices.Contributions;
import org.followup.core.progress.Progress;
import org.followup.core.reminders.Calendars;
import org.followup.core.reminders.Steps;
import org.followup.core.reports.MadeReports;
import org.followup.core.tasks.Calls;
import org.followup.core.tasks.Tasks;

/** All ports of one store. */
public interface Ports {

    Journal journal();

    Offices offices();

    Forums forums();

    Commitments commitments();

    Progress progress();

    People people();

    Keys keys();

    Letters letters();

    SendingTime sendingTime();

    Calendars calendars();

    Steps steps();

    ImportJobs imports();

    Tasks tasks();

    Calls calls();

    MadeReports madeReports();

    Contributions contributions();

    CarryOvers carryOvers();
}
