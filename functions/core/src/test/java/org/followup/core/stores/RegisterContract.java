package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.ExternalEntry;
import org.followup.core.commitments.ExternalReference;
import org.followup.core.forums.Article;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Participation;
import org.followup.core.forums.Partner;
import org.followup.core.forums.PartnerId;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.junit.jupiter.api.Test;

/** Offices, forums with their articles, and commitments by their names. */
public abstract class RegisterContract extends StoreContract {

    private static final Localized NAME = Localized.of(Language.RUSSIAN, "Название");
    private static final ForumId FORUM = new ForumId("2025");

    @Test
    void offices_are_listed_by_id() {
        store(random.a(Forum.class), office("uz"), office("kz"), office("kz-b"));

        assertThat(ports.offices().all())
                .isEqualTo(List.of(office("kz"), office("kz-b"), office("uz")));
        assertThat(ports.offices().find(new OfficeId("uz"))).contains(office("uz"));
        assertThat(ports.offices().find(new OfficeId("kg"))).isEmpty();
    }

    @Test
    void forums_are_listed_by_the_day_they_open() {
        var earlier = forum("z", 2025);
        var later = forum("a", 2026);
        store(office("kz"), later, earlier);

        assertThat(ports.forums().all()).isEqualTo(List.of(earlier, later));
        assertThat(ports.forums().find(later.id())).contains(later);
        assertThat(ports.forums().find(new ForumId("b"))).isEmpty();
    }

    @Test
    void partners_are_listed_by_id_beside_forums_and_offices() {
        var unicef = partner("unicef");
        var enoc = partner("enoc");
        store(forum("z", 2025), office("kz"), unicef, enoc);

        assertThat(ports.forums().partners()).isEqualTo(List.of(enoc, unicef));
        assertThat(ports.forums().partner(unicef.id())).contains(unicef);
        assertThat(ports.forums().partner(new PartnerId("osce"))).isEmpty();
        assertThat(ports.forums().all()).hasSize(1);
    }

    @Test
    void articles_are_listed_by_number() {
        store(article(FORUM, 10), article(FORUM, 2), article(new ForumId("2025-b"), 1));

        assertThat(ports.forums().articles(FORUM))
                .isEqualTo(List.of(article(FORUM, 2), article(FORUM, 10)));
        assertThat(ports.forums().articles(new ForumId("2026"))).isEmpty();
    }

    @Test
    void a_commitment_is_found_by_its_reference() {
        var commitment = random.a(Commitment.class);
        store(commitment);

        assertThat(ports.commitments().find(commitment.reference())).contains(commitment);
        assertThat(ports.commitments().find(new CommitmentReference("KZ-2025-VIO-03"))).isEmpty();
    }

    @Test
    void other_trackers_may_use_any_words_and_never_mix() {
        var reference = new CommitmentReference("KZ-2025-VIO-03");
        var names =
                List.of(
                        new ExternalReference("plan", "a#b"),
                        new ExternalReference("plan#a", "b"),
                        new ExternalReference("", "plan"),
                        new ExternalReference("plan", ""),
                        new ExternalReference("plan", "1.1 \n" + "ұ".repeat(3000)));
        store(new ExternalEntry(names.getFirst(), reference));

        assertThat(names.stream().map(ports.commitments()::find).toList())
                .isEqualTo(
                        List.of(
                                Optional.of(reference),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        names.stream().skip(1).forEach(name -> store(new ExternalEntry(name, reference)));
        assertThat(names).allMatch(name -> ports.commitments().find(name).isPresent());
    }

    private static Partner partner(String id) {
        return new Partner(new PartnerId(id), NAME, Participation.INVITED, List.of(FORUM));
    }

    private static Office office(String id) {
        return new Office(new OfficeId(id), NAME, "KZ", ZoneOffset.UTC);
    }

    private static Forum forum(String id, int year) {
        var day = LocalDate.of(year, 9, 11);
        return new Forum(
                new ForumId(id),
                NAME,
                "UZ",
                NAME,
                day,
                day,
                false,
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Article article(ForumId forum, int number) {
        return new Article(forum, number, NAME, List.of());
    }
}
