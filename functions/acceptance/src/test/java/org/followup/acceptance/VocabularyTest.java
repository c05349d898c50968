package org.followup.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.followup.core.access.Role;
import org.followup.core.commitments.Direction;
import org.followup.core.commitments.ValueType;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.followup.core.languages.TypedDate;
import org.followup.core.languages.TypedNumber;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.ReportingState;
import org.followup.core.progress.Source;
import org.followup.core.tasks.TaskKind;
import org.junit.jupiter.api.Test;

/** Each code of the domain that people see has a word in every complete language. */
final class VocabularyTest {
    private final Messages messages = Messages.load(Messages.COMMON);

    @Test
    void every_code_has_a_word() {
        said("status.", ImplementationStatus.values());
        said("reporting.", ReportingState.values());
        said("role.", Role.values());
        said("value.", ValueType.values());
        said("direction.", Direction.values());
        said("letter.", LetterState.values());
        said("occasion.", LetterKind.values());
        said("source.", Source.values());
        said("task.", TaskKind.values());
        said("number.refused.", TypedNumber.Reason.values());
        said("date.refused.", TypedDate.Reason.values());
    }

    private void said(String prefix, Enum<?>[] codes) {
        for (Language language : Language.values()) {
            if (language.complete()) {
                assertThat(messages.keys(language))
                        .as("%s", language)
                        .containsAll(
                                List.of(codes).stream().map(code -> prefix + code.name()).toList());
            }
        }
    }
}
