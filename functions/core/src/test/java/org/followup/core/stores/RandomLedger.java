package org.followup.core.stores;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.followup.core.history.Actor;
import org.followup.core.history.Answer;
import org.followup.core.history.HistoryId;
import org.followup.core.history.RequestKey;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.DrainTurn;
import org.followup.core.letters.EventsHeard;
import org.followup.core.letters.Guard;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.MailQuota;
import org.followup.core.letters.Pause;
import org.followup.core.letters.Receiver;
import org.followup.core.reminders.CivilDay;
import org.followup.core.reminders.CountryYear;
import org.followup.core.reminders.SecretariatPlace;
import org.followup.core.reminders.SpecialDay;
import org.followup.core.reminders.StepTaken;
import org.followup.core.tasks.Call;
import org.followup.core.tasks.SpokenTo;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskEnd;
import org.followup.core.tasks.TaskKind;

/** Letters, steps, answers and texts at random. */
record RandomLedger(RandomValues values, RandomRegister register) {

    Letter letter() {
        return new Letter(
                receiver(),
                values.id(),
                values.any(LetterKind.values()),
                values.map(4, values::id, values::text),
                values.moment(),
                values.any(LetterState.values()),
                values.moment(),
                values.number(0, 9),
                values.maybe(values::moment),
                values.flag(),
                values.maybe(values::moment),
                values.maybe(values::id),
                values.maybe(values::word),
                1);
    }

    private Receiver receiver() {
        return Receiver.person(values.id());
    }

    Guard guard() {
        return new Guard(receiver(), values.date(), values.id(), 1);
    }

    DrainTurn drainTurn() {
        return new DrainTurn(values.word(), values.moment(), 1);
    }

    EventsHeard eventsHeard() {
        return new EventsHeard(
                values.maybe(values::moment),
                values.maybe(values::moment),
                values.maybe(values::moment),
                1);
    }

    AddressState address() {
        return new AddressState(
                values.digest(),
                values.any(LetterState.values()),
                values.moment(),
                receiver(),
                values.id(),
                values.maybe(values::moment),
                1);
    }

    MailQuota quota() {
        return new MailQuota(values.number(0, 50_000), values.number(0, 50_000), values.moment());
    }

    Pause pause() {
        var from = values.moment();
        return new Pause(
                values.id(),
                new TreeMap<>(values.map(2, values::id, values::id)),
                from,
                from.plusSeconds(values.number(0, 999_999)),
                values.id(),
                new TextId(HistoryId.SERVICE, values.number(1, 999_999), "reason"),
                1);
    }

    Call call() {
        return new Call(
                register.officeId().value(),
                values.date(),
                values.any(SpokenTo.values()),
                new Actor("p-" + values.id()),
                values.moment(),
                values.number(1, 999_999));
    }

    Task task() {
        return new Task(
                values.any(TaskKind.values()),
                new TreeMap<>(values.map(3, values::id, values::text)),
                values.moment(),
                values.maybe(
                        () ->
                                new TaskEnd(
                                        values.moment(),
                                        values.any(TaskEnd.How.values()),
                                        values.id(),
                                        values.maybe(() -> text().id()))),
                1);
    }

    StepTaken step() {
        return new StepTaken(
                register.forumId(),
                register.officeId(),
                register.roundId(),
                values.date(),
                values.id(),
                values.flag(),
                values.moment());
    }

    CountryYear calendar() {
        var first = values.date().withDayOfYear(1);
        return new CountryYear(
                values.any(new String[] {"KZ", "KG", "FI"}),
                first.getYear(),
                Set.of(values.any(DayOfWeek.values())),
                List.of(
                        special(first.plusDays(values.number(0, 100))),
                        special(first.plusDays(values.number(101, 300)))),
                values.text(),
                1);
    }

    private SpecialDay special(LocalDate day) {
        return new SpecialDay(day, values.flag(), values.id(), values.flag());
    }

    SecretariatPlace secretariatPlace() {
        return new SecretariatPlace(
                values.flag() ? "" : "KZ",
                values.flag() ? ZoneOffset.UTC : ZoneId.of("Asia/Bishkek"),
                1);
    }

    CivilDay civilDay() {
        return new CivilDay(values.number(0, 12), values.number(12, 25), 1);
    }

    Answer answer() {
        return new Answer(
                new RequestKey(values.word(), values.id()),
                values.digest(),
                values.text(),
                values.moment());
    }

    StoredText text() {
        var id =
                new TextId(
                        HistoryId.office(register.officeId().value()),
                        values.number(1, 999_999),
                        "done.ru");
        return new StoredText(id, values.text(), values.id());
    }
}
