package org.followup.web.progress;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.followup.core.access.People;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.offices.Offices;
import org.followup.core.progress.AssessUpdate;
import org.followup.core.progress.ConfirmUpdate;
import org.followup.core.progress.EnterOnBehalf;
import org.followup.core.progress.HandOverUpdate;
import org.followup.core.progress.Progress;
import org.followup.core.progress.ReplyToAssessment;
import org.followup.core.progress.ReviewUpdate;
import org.followup.core.progress.SaveDraft;
import org.followup.core.progress.SubmitUpdate;
import org.followup.core.progress.TakeBackHandOver;
import org.followup.core.progress.UpdatePorts;
import org.followup.core.progress.WriteNote;
import org.followup.core.reminders.PublicHolidays;
import org.followup.core.tasks.Tasks;

/** The commands to an update. */
@Factory
final class UpdateBeans {

    @Singleton
    UpdatePorts updatePorts(
            Journal journal,
            Offices offices,
            Forums forums,
            Commitments commitments,
            Progress progress,
            People people,
            Tasks tasks,
            Clock clock,
            SecureRandom random) {
        return new UpdatePorts(
                journal, offices, forums, commitments, progress, people, tasks, clock, random);
    }

    @Bean
    SaveDraft saveDraft(UpdatePorts ports) {
        return new SaveDraft(ports);
    }

    @Bean
    SubmitUpdate submitUpdate(UpdatePorts ports) {
        return new SubmitUpdate(ports);
    }

    @Bean
    HandOverUpdate handOverUpdate(UpdatePorts ports) {
        return new HandOverUpdate(ports);
    }

    @Bean
    TakeBackHandOver takeBackHandOver(UpdatePorts ports) {
        return new TakeBackHandOver(ports);
    }

    @Bean
    ConfirmUpdate confirmUpdate(UpdatePorts ports) {
        return new ConfirmUpdate(ports);
    }

    @Bean
    EnterOnBehalf enterOnBehalf(UpdatePorts ports) {
        return new EnterOnBehalf(ports);
    }

    @Bean
    ReviewUpdate reviewUpdate(UpdatePorts ports) {
        var holidays = PublicHolidays.load();
        return new ReviewUpdate(ports, (office, day) -> holidays.isQuiet(office.country(), day));
    }

    @Bean
    AssessUpdate assessUpdate(UpdatePorts ports) {
        return new AssessUpdate(ports);
    }

    @Bean
    ReplyToAssessment replyToAssessment(UpdatePorts ports) {
        return new ReplyToAssessment(ports);
    }

    @Bean
    WriteNote writeNote(UpdatePorts ports) {
        return new WriteNote(ports);
    }
}
