package org.followup.web.progress;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.languages.Dates;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Progress;
import org.followup.core.progress.UpdateContent;
import org.followup.core.progress.WordChange;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/**
 * Compares any two submitted versions of a commitment's updates; without a choice, the last with
 * the one before it. A version is named {@code round:number}.
 */
@Controller("/commitments/{reference}/compare")
@Produces(MediaType.TEXT_HTML)
final class ComparePages {

    /** Said in the reader's language, not in that of the update. */
    private static final Set<String> CHOSEN =
            Set.of("status", "language", "nextStepOn", "forPublication");

    private final Commitments commitments;
    private final Forums forums;
    private final Offices offices;
    private final Progress progress;
    private final Messages messages;
    private final Pages pages;

    ComparePages(
            Commitments commitments,
            Forums forums,
            Offices offices,
            Progress progress,
            Messages messages,
            Pages pages) {
        this.commitments = commitments;
        this.forums = forums;
        this.offices = offices;
        this.progress = progress;
        this.messages = messages;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(
            Visitor visitor,
            String reference,
            @QueryValue(defaultValue = "") String before,
            @QueryValue(defaultValue = "") String after) {
        var commitment =
                CommitmentReference.parse(reference)
                        .flatMap(commitments::find)
                        .orElseThrow(Refusal::notFound);
        if (!visitor.member().identity().mayRead(commitment.office())) {
            throw Refusal.notAllowed();
        }
        var all = told(commitment);
        if (all.size() < 2) {
            throw Refusal.notFound();
        }
        var one = chosen(all, before, all.size() - 2);
        var other = chosen(all, after, all.size() - 1);
        var office = offices.find(commitment.office()).orElseThrow();
        var language = visitor.language();
        return pages.show(
                visitor,
                "progress/compare",
                new CompareView(
                        commitment,
                        office,
                        all,
                        one,
                        other,
                        fields(commitment, one, other, language)));
    }

    private List<Told> told(Commitment commitment) {
        var forum = forums.find(commitment.forum()).orElseThrow();
        var updates = progress.updates(commitment.reference());
        var contents = progress.contents(updates);
        var told = new ArrayList<Told>();
        for (var i = 0; i < updates.size(); i++) {
            var update = updates.get(i);
            told.add(new Told(forum.round(update.round()).orElseThrow(), update, contents.get(i)));
        }
        told.sort(Told.ORDER);
        return List.copyOf(told);
    }

    private static Told chosen(List<Told> all, String name, int otherwise) {
        return all.stream()
                .filter(told -> told.name().equals(name))
                .findFirst()
                .orElseGet(() -> all.get(otherwise));
    }

    private List<CompareView.Field> fields(
            Commitment commitment, Told one, Told other, Language reader) {
        var before = said(one.content(), reader);
        var after = said(other.content(), reader);
        var values =
                Stream.of(other, one).flatMap(told -> told.content().values().stream()).toList();
        return UpdateFields.inOrder(before.keySet(), after.keySet()).stream()
                .map(
                        field ->
                                new CompareView.Field(
                                        FieldName.of(field, commitment, values),
                                        WordChange.between(
                                                before.getOrDefault(field, ""),
                                                after.getOrDefault(field, "")),
                                        !CHOSEN.contains(field)))
                .filter(field -> !field.isEmpty())
                .toList();
    }

    /** What was chosen is said in the reader's words, what was written stands as it is. */
    private Map<String, String> said(UpdateContent content, Language reader) {
        var said = new LinkedHashMap<>(UpdateFields.of(content, reader));
        said.put("status", messages.say(reader, "status." + content.status()));
        said.put("language", content.language().nameIn(reader));
        content.nextStepOn().ifPresent(day -> said.put("nextStepOn", Dates.full(reader, day)));
        if (content.forPublication()) {
            said.put("forPublication", messages.say(reader, "fact.yes"));
        }
        return said;
    }
}
