package org.followup.web;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.followup.core.access.AddPerson;
import org.followup.core.access.CalendarAddress;
import org.followup.core.access.ChooseLetters;
import org.followup.core.access.CorrectPerson;
import org.followup.core.access.Enter;
import org.followup.core.access.HandOverRole;
import org.followup.core.access.HandOverSecretariat;
import org.followup.core.access.Keys;
import org.followup.core.access.LetPersonGo;
import org.followup.core.access.ManageTokens;
import org.followup.core.access.People;
import org.followup.core.access.Recognise;
import org.followup.core.access.RequestSignIn;
import org.followup.core.access.SeeAsOffice;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.EditForum;
import org.followup.core.forums.Forums;
import org.followup.core.forums.RegisterForum;
import org.followup.core.forums.RegisterPartner;
import org.followup.core.forums.SetLadder;
import org.followup.core.history.Journal;
import org.followup.core.languages.Messages;
import org.followup.core.letters.Letters;
import org.followup.core.offices.EditOffice;
import org.followup.core.offices.Offices;
import org.followup.core.offices.RegisterOffice;
import org.followup.core.offices.SettleConfirmation;
import org.followup.core.progress.AnnounceRound;
import org.followup.core.progress.ArrangeRound;
import org.followup.core.progress.EditCommitment;
import org.followup.core.progress.EndCommitment;
import org.followup.core.progress.MoveRound;
import org.followup.core.progress.Progress;
import org.followup.core.progress.RefreshCards;
import org.followup.core.progress.RegisterCommitment;
import org.followup.core.reminders.Calendars;
import org.followup.core.reminders.DueDays;
import org.followup.core.reminders.FindDueDays;
import org.followup.core.reminders.ForeseeNotices;
import org.followup.core.reminders.ForeseeReminders;
import org.followup.core.reminders.LetAddressGo;
import org.followup.core.reminders.PauseReminders;
import org.followup.core.reminders.PublicHolidays;
import org.followup.core.reminders.SendByHand;
import org.followup.core.reminders.SetCalendar;
import org.followup.core.reminders.Steps;
import org.followup.core.reminders.WorkingCalendars;
import org.followup.core.reports.MakeStatusReport;
import org.followup.core.tasks.Tasks;
import org.followup.ical.Ical4jCalendarFiles;

/**
 * Makes the use cases of the core beans of the web function; random numbers are drawn when used,
 * never kept in a snapshot.
 */
@Factory
final class UseCases {

    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean
    Recognise recognise(Keys keys, People people, Offices offices, Clock clock) {
        return new Recognise(keys, people, offices, clock);
    }

    @Bean
    RequestSignIn requestSignIn(Journal journal, Keys keys, Clock clock, SecureRandom random) {
        return new RequestSignIn(journal, keys, clock, random);
    }

    @Bean
    Enter enter(Journal journal, Keys keys, People people, Clock clock, SecureRandom random) {
        return new Enter(journal, keys, people, clock, random);
    }

    @Bean
    AddPerson addPerson(Journal journal, People people, Tasks tasks, Clock clock) {
        return new AddPerson(journal, people, tasks, clock);
    }

    @Bean
    HandOverSecretariat handOverSecretariat(Journal journal, People people, Clock clock) {
        return new HandOverSecretariat(journal, people, clock);
    }

    @Bean
    SeeAsOffice seeAsOffice(Journal journal, Offices offices, Clock clock) {
        return new SeeAsOffice(journal, offices, clock);
    }

    @Bean
    CorrectPerson correctPerson(
            Journal journal, People people, Letters letters, Tasks tasks, Clock clock) {
        return new CorrectPerson(journal, people, letters, tasks, clock);
    }

    @Bean
    LetPersonGo letPersonGo(Journal journal, People people, Keys keys, Tasks tasks, Clock clock) {
        return new LetPersonGo(journal, people, keys, tasks, clock);
    }

    @Bean
    HandOverRole handOverRole(Journal journal, People people, Clock clock) {
        return new HandOverRole(journal, people, clock);
    }

    @Bean
    EditCommitment editCommitment(
            Journal journal,
            Forums forums,
            Commitments commitments,
            Progress progress,
            Clock clock) {
        return new EditCommitment(journal, forums, commitments, progress, clock);
    }

    @Bean
    EndCommitment endCommitment(
            Journal journal,
            Offices offices,
            Forums forums,
            Commitments commitments,
            Progress progress,
            People people,
            Clock clock,
            SecureRandom random) {
        return new EndCommitment(
                journal, offices, forums, commitments, progress, people, clock, random);
    }

    @Bean
    ManageTokens manageTokens(Journal journal, Keys keys, Clock clock, SecureRandom random) {
        return new ManageTokens(journal, keys, clock, random);
    }

    @Bean
    EditOffice editOffice(Journal journal, Offices offices, Clock clock) {
        return new EditOffice(journal, offices, clock);
    }

    @Bean
    EditForum editForum(Journal journal, Forums forums, Clock clock) {
        return new EditForum(journal, forums, clock);
    }

    @Bean
    RegisterPartner registerPartner(Journal journal, Forums forums, Clock clock) {
        return new RegisterPartner(journal, forums, clock);
    }

    @Bean
    RegisterOffice registerOffice(Journal journal, Clock clock) {
        return new RegisterOffice(journal, clock);
    }

    @Bean
    SettleConfirmation settleConfirmation(Journal journal, Offices offices, Clock clock) {
        return new SettleConfirmation(journal, offices, clock);
    }

    @Bean
    RegisterForum registerForum(Journal journal, Clock clock) {
        return new RegisterForum(journal, clock);
    }

    @Bean
    AdoptDeclaration adoptDeclaration(Journal journal, Forums forums, Clock clock) {
        return new AdoptDeclaration(journal, forums, clock);
    }

    @Bean
    SetLadder setLadder(Journal journal, Forums forums, Clock clock) {
        return new SetLadder(journal, forums, clock);
    }

    @Bean
    AnnounceRound announceRound(Journal journal, Forums forums, Progress progress, Clock clock) {
        return new AnnounceRound(journal, forums, progress, clock);
    }

    @Bean
    RefreshCards refreshCards(Journal journal, Forums forums, Progress progress) {
        return new RefreshCards(journal, forums, progress);
    }

    @Bean
    MoveRound moveRound(
            Journal journal, Forums forums, Progress progress, Clock clock, SecureRandom random) {
        return new MoveRound(journal, forums, progress, clock, random);
    }

    @Bean
    ArrangeRound arrangeRound(
            Journal journal,
            Forums forums,
            Offices offices,
            Progress progress,
            People people,
            Tasks tasks,
            Clock clock,
            SecureRandom random) {
        return new ArrangeRound(journal, forums, offices, progress, people, tasks, clock, random);
    }

    @Bean
    RegisterCommitment registerCommitment(
            Journal journal, Forums forums, Progress progress, Clock clock) {
        return new RegisterCommitment(journal, forums, progress, clock);
    }

    @Bean
    ForeseeReminders foreseeReminders(
            Letters letters,
            Forums forums,
            Offices offices,
            Progress progress,
            People people,
            Steps steps,
            WorkingCalendars calendars) {
        return new ForeseeReminders(letters, forums, offices, progress, people, steps, calendars);
    }

    @Bean
    ForeseeNotices foreseeNotices(
            Letters letters,
            Forums forums,
            Offices offices,
            Progress progress,
            People people,
            Steps steps,
            WorkingCalendars calendars) {
        return new ForeseeNotices(
                letters, forums, offices, progress, people, steps, calendars, ZoneOffset.UTC);
    }

    @Singleton
    WorkingCalendars workingCalendars(Calendars calendars) {
        return new WorkingCalendars(calendars, PublicHolidays.load());
    }

    @Bean
    SetCalendar setCalendar(Journal journal, WorkingCalendars calendars, Clock clock) {
        return new SetCalendar(journal, calendars, clock);
    }

    @Bean
    SendByHand sendByHand(Journal journal, Letters letters, Tasks tasks, Clock clock) {
        return new SendByHand(journal, letters, tasks, clock);
    }

    @Bean
    LetAddressGo letAddressGo(
            Journal journal, Letters letters, People people, Tasks tasks, Clock clock) {
        return new LetAddressGo(journal, letters, people, tasks, clock);
    }

    @Bean
    PauseReminders pauseReminders(
            Journal journal, Letters letters, Clock clock, SecureRandom random) {
        return new PauseReminders(journal, letters, clock, random);
    }

    @Bean
    MakeStatusReport makeStatusReport(
            Journal journal,
            Offices offices,
            Forums forums,
            Commitments commitments,
            Progress progress,
            Clock clock) {
        return new MakeStatusReport(journal, offices, forums, commitments, progress, clock);
    }

    @Bean
    ChooseLetters chooseLetters(Journal journal, Keys keys, People people, Clock clock) {
        return new ChooseLetters(journal, keys, people, clock);
    }

    @Bean
    CalendarAddress calendarAddress(
            Journal journal, Keys keys, People people, Clock clock, SecureRandom random) {
        return new CalendarAddress(journal, keys, people, clock, random);
    }

    @Bean
    FindDueDays findDueDays(Forums forums, Offices offices, Progress progress) {
        return new FindDueDays(forums, offices, progress);
    }

    @Bean
    DueDays dueDays(Messages messages) {
        return new DueDays(messages, new Ical4jCalendarFiles());
    }
}
