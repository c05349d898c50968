package org.followup.web.practices;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.offices.Office;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ContributionKind;
import org.followup.core.practices.ContributionText;
import org.followup.core.practices.ExchangePolicy;
import org.followup.core.practices.Reply;
import org.followup.core.practices.Use;
import org.followup.web.edge.FilledForm;

/**
 * A practice or a question with what others said to it. A text that is absent from {@code texts}
 * was not given or had to go; {@code offices} are those that the reader speaks for.
 */
public record ContributionView(
        Contribution contribution,
        Office office,
        Localized theme,
        Map<ContributionText, String> texts,
        Optional<String> withdrawnFor,
        List<Answered> answers,
        List<Used> uses,
        List<Office> offices,
        Identity who,
        String requestId,
        FilledForm form,
        Optional<String> done) {

    /** An answer with its office; {@code text} is empty where it was withdrawn or had to go. */
    public record Answered(Reply reply, Office office, Optional<String> text) {

        public LocalDate on() {
            return reply.at().atZone(office.zone()).toLocalDate();
        }

        public String path() {
            return "exchange/%s/answers/%s/%d/withdraw"
                    .formatted(reply.to(), reply.office(), reply.sequence());
        }
    }

    public record Used(Use use, Office office, Optional<String> told) {

        public LocalDate on() {
            return use.at().atZone(office.zone()).toLocalDate();
        }
    }

    /** The texts below the title that were given, in their order. */
    public List<ContributionText> parts() {
        return Arrays.stream(ContributionText.values())
                .filter(contribution.texts()::contains)
                .filter(t -> t != ContributionText.TITLE && t != ContributionText.LINKS)
                .toList();
    }

    /** What was said on a line of its links, apart from the address. */
    public List<NamedLink> links() {
        return texts.getOrDefault(ContributionText.LINKS, "")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> NamedLink.of(line.strip()))
                .toList();
    }

    public LocalDate sharedOn() {
        return contribution.sharedAt().atZone(office.zone()).toLocalDate();
    }

    public LocalDate editedOn() {
        return contribution.editedAt().atZone(office.zone()).toLocalDate();
    }

    public String path() {
        return "exchange/" + contribution.id();
    }

    public boolean isOurs() {
        return ExchangePolicy.mayWriteFor(who, contribution.office());
    }

    public boolean mayWithdraw(Office of) {
        return ExchangePolicy.mayWithdraw(who, of.id());
    }

    public boolean answersHere() {
        return !offices.isEmpty() && !contribution.isWithdrawn();
    }

    /** The reader's offices that may say «we used this». */
    public List<Office> users() {
        return contribution.kind() == ContributionKind.PRACTICE && !contribution.isWithdrawn()
                ? offices.stream().filter(o -> !o.id().equals(contribution.office())).toList()
                : List.of();
    }

    public Optional<Used> usedBy(Office each) {
        return uses.stream().filter(used -> used.office().id().equals(each.id())).findFirst();
    }

    public Language[] languages() {
        return Language.values();
    }
}
