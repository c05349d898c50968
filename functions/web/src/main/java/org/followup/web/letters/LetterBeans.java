package org.followup.web.letters;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.followup.core.access.ChooseLetters;
import org.followup.core.access.Keys;
import org.followup.core.access.People;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.letters.Letters;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Progress;
import org.followup.core.reminders.ForeseeNotices;
import org.followup.core.reminders.ForeseeReminders;
import org.followup.core.reminders.LetAddressGo;
import org.followup.core.reminders.PauseReminders;
import org.followup.core.reminders.SendByHand;
import org.followup.core.reminders.Steps;
import org.followup.core.reminders.WorkingCalendars;
import org.followup.core.tasks.Tasks;

/** The use cases of letters: foreseen, sent by hand, paused, done without. */
@Factory
final class LetterBeans {

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
    ChooseLetters chooseLetters(Journal journal, Keys keys, People people, Clock clock) {
        return new ChooseLetters(journal, keys, people, clock);
    }
}
