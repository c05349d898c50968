package org.followup.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was sent to an address that somebody else reads lets nobody in, once it is corrected. */
final class EndedLinksTest {

    private static final Actor CLERK = new Actor("p-saida");
    private static final PersonId AIGUL = new PersonId("p-aigul");
    private static final EmailAddress CORRECTED = new EmailAddress("aigul.new@example.org");

    private final SecureRandom random = new SecureRandom();
    private final InMemoryStore store = TwoOffices.store();
    private final Clock clock = Clock.fixed(TwoOffices.MADE_AT, ZoneOffset.UTC);
    private final CorrectPerson correctPerson =
            new CorrectPerson(
                    store.journal(), store.people(), store.letters(), store.tasks(), clock);
    private final Enter enter =
            new Enter(store.journal(), store.keys(), store.people(), clock, random);
    private final Recognise recognise =
            new Recognise(store.keys(), store.people(), store.offices(), clock);
    private final ChooseLetters chooseLetters =
            new ChooseLetters(store.journal(), store.keys(), store.people(), clock);
    private final CalendarAddress calendar =
            new CalendarAddress(
                    store.journal(), store.keys(), store.people(), store.offices(), clock, random);
    private Secret secret;

    @BeforeEach
    void drawn() {
        secret = Secret.random(random, 24);
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGN_IN", "INVITATION", "REMINDER", "CONFIRM"})
    void a_link_that_went_to_a_former_address_lets_nobody_in(Link.Purpose purpose) {
        store(link(purpose));
        assertThat(enter.look(secret)).isPresent();

        correctAddress();

        assertThat(enter.look(secret)).isEmpty();
        assertThat(enter.byLink(secret)).isEqualTo(new Enter.Outcome.NotGood(Enter.Why.REVOKED));
    }

    @Test
    void a_link_drawn_afterwards_works() {
        correctAddress();
        store(link(Link.Purpose.REMINDER));

        assertThat(enter.byLink(secret)).isInstanceOf(Enter.Outcome.Entered.class);
    }

    @Test
    void a_corrected_name_ends_no_link() {
        store(link(Link.Purpose.REMINDER));
        var now = aigul();

        correctPerson.correct(CLERK, AIGUL, "Aigul B.", now.address(), now.language());

        assertThat(enter.byLink(secret)).isInstanceOf(Enter.Outcome.Entered.class);
    }

    @Test
    void what_a_link_opened_for_one_office_is_over_and_a_sign_in_is_not() {
        store(link(Link.Purpose.REMINDER));
        var narrow = ((Enter.Outcome.Entered) enter.byLink(secret)).cookie();
        secret = Secret.random(random, 24);
        store(link(Link.Purpose.SIGN_IN));
        var whole = ((Enter.Outcome.Entered) enter.byLink(secret)).cookie();
        assertThat(recognise.bySession(narrow)).isPresent();

        correctPerson.endLinks(CLERK, AIGUL);

        assertThat(recognise.bySession(narrow)).isEmpty();
        assertThat(recognise.bySession(whole)).isPresent();
    }

    @Test
    void a_code_that_went_to_a_former_address_is_none() {
        var browser = Secret.random(random, 24);
        var asked =
                SignIn.asked(
                        "asked-1",
                        aigul().address(),
                        browser.digest(),
                        Language.KAZAKH,
                        TwoOffices.MADE_AT);
        var code = Enter.codeDigest("asked-1", "12345678");
        store.journal().commit(Transaction.without().put(asked));
        store.journal().commit(Transaction.without().put(asked.sentTo(AIGUL, code)));

        correctAddress();

        assertThat(enter.byCode("asked-1", browser, "12345678"))
                .isEqualTo(new Enter.Outcome.NotGood(Enter.Why.REVOKED));
    }

    @Test
    void the_link_that_switches_letters_off_ends_too() {
        store(link(Link.Purpose.UNSUBSCRIBE).only("ROUNDS"));
        assertThat(chooseLetters.look(secret)).isPresent();

        correctAddress();

        assertThat(chooseLetters.stop(secret)).isEmpty();
        assertThat(aigul().without()).isEmpty();
    }

    @Test
    void the_calendar_has_no_address_until_a_new_one_is_made() {
        var before = calendar.renew(AIGUL).orElseThrow();

        correctPerson.endLinks(CLERK, AIGUL);

        assertThat(calendar.find(before)).isEqualTo(new CalendarAddress.Outcome.Ended());
        assertThat(aigul().calendar()).isEmpty();
        var renewed = calendar.renew(AIGUL).orElseThrow();
        assertThat(calendar.find(renewed)).isEqualTo(new CalendarAddress.Outcome.Found(aigul()));
    }

    @Test
    void ending_all_links_leaves_a_trace_without_a_name() {
        correctPerson.endLinks(CLERK, AIGUL);

        var head = store.journal().head(HistoryId.SERVICE);
        var last = store.journal().changes(HistoryId.SERVICE, head.sequence() - 1, 1).getFirst();
        assertThat(LinksEnded.from(last)).isEqualTo(new LinksEnded(AIGUL));
        assertThat(last.who()).isEqualTo(CLERK);
        assertThat(correctPerson.endLinks(CLERK, new PersonId("p-nobody")))
                .isEqualTo(new CorrectPerson.Outcome.NoSuchPerson());
    }

    private void correctAddress() {
        var now = aigul();
        correctPerson.correct(CLERK, AIGUL, now.name(), CORRECTED, now.language());
    }

    private Person aigul() {
        return store.people().find(AIGUL).orElseThrow();
    }

    private Link link(Link.Purpose purpose) {
        var until = TwoOffices.MADE_AT.plus(Duration.ofDays(1));
        return Link.to(secret, aigul(), purpose, Optional.of(TwoOffices.KZ), "my-office", until);
    }

    private void store(Link link) {
        store.journal().commit(Transaction.without().put(link));
    }
}
