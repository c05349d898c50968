package org.followup.dynamodb;

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
import org.followup.core.stores.Ports;
import org.followup.core.tasks.Calls;
import org.followup.core.tasks.Tasks;

/** The stores in the shape that the contracts ask for. */
public record StoresAsPorts(DynamoDbStores stores) implements Ports {

    @Override
    public Journal journal() {
        return stores.journal();
    }

    @Override
    public Offices offices() {
        return stores.offices();
    }

    @Override
    public Forums forums() {
        return stores.forums();
    }

    @Override
    public Commitments commitments() {
        return stores.commitments();
    }

    @Override
    public Progress progress() {
        return stores.progress();
    }

    @Override
    public People people() {
        return stores.people();
    }

    @Override
    public Keys keys() {
        return stores.keys();
    }

    @Override
    public Letters letters() {
        return stores.letters();
    }

    @Override
    public SendingTime sendingTime() {
        return stores.sendingTime();
    }

    @Override
    public Calendars calendars() {
        return stores.calendars();
    }

    @Override
    public Steps steps() {
        return stores.steps();
    }

    @Override
    public ImportJobs imports() {
        return stores.imports();
    }

    @Override
    public Tasks tasks() {
        return stores.tasks();
    }

    @Override
    public Calls calls() {
        return stores.calls();
    }

    @Override
    public CarryOvers carryOvers() {
        return stores.carryOvers();
    }

    @Override
    public MadeReports madeReports() {
        return stores.madeReports();
    }

    @Override
    public Contributions contributions() {
        return stores.contributions();
    }
}
