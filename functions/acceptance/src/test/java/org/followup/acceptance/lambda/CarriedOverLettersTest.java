package org.followup.acceptance.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.acceptance.rights.NotesRights;
import org.followup.core.access.Grant;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.access.Term;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.PlannedCarryOver;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.CarryCommitmentsOver;
import org.followup.core.progress.CarryOverBoard;
import org.followup.core.progress.CarryOverPorts;
import org.followup.core.progress.PlanCarryOver;
import org.followup.core.reminders.SendByHand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The letters around a carry-over, by the planner and the drain as they are deployed: they read
 * what no reminder does.
 */
@Tag("slow")
@ExtendWith(NotesRights.class)
final class CarriedOverLettersTest {

    private static final PersonId SECRETARIAT = new PersonId("demo-secretariat");
    private static final Actor BY = SECRETARIAT.actor();

    private static DeployedReminders deployed;
    private static CarryOverPorts ports;
    private static PackagedFunction planner;
    private static PackagedFunction drain;

    @BeforeAll
    static void start() {
        deployed = new DeployedReminders();
        ports = NextForum.ports(deployed.stores());
        planner = deployed.start("PlannerFunction");
        drain = deployed.start("DrainFunction");
    }

    @AfterAll
    static void stop() {
        planner.close();
        drain.close();
        deployed.close();
    }

    @Test
    void both_offices_of_a_merge_are_asked_and_told() {
        var into = NextForum.adopted(deployed.stores());
        var lines = CarryOverBoard.of(ports, into).orElseThrow().lines();
        var lead = lines.getFirst();
        var joins =
                lines.stream()
                        .filter(line -> !line.row().office().equals(lead.row().office()))
                        .findFirst()
                        .orElseThrow();
        merge(into, joins.reference(), lead.reference());
        var plans = new PlanCarryOver(ports);
        plans.ask(BY, into, joins.reference());
        var asked = letterTo(focalPoint(joins.row().office()), LetterKind.CONSENT_ASKED);

        send(asked);

        assertThat(state(asked)).isEqualTo(LetterState.SENT);

        plans.answer(BY, into, joins.reference(), true);
        var carrying = new CarryCommitmentsOver(ports);
        carrying.begin(BY, into, 0);
        carrying.goOn(into, 1_000);
        onlyUntilNextYear(focalPoint(joins.row().office()));
        call(planner);
        call(drain);

        for (var line : List.of(lead, joins)) {
            var told = letterTo(focalPoint(line.row().office()), LetterKind.COMMITMENTS_ENDED);
            send(told);
            assertThat(state(told)).isEqualTo(LetterState.SENT);
        }
        assertThat(letterTo(focalPoint(lead.row().office()), LetterKind.COMMITMENTS_ENDED).about())
                .as("what came to it from the other office")
                .containsEntry("others", joins.reference().value());
    }

    private static void merge(
            ForumId into, CommitmentReference commitment, CommitmentReference lead) {
        var fields = new TreeMap<>(Map.of("way", "MERGE", "lead", lead.value()));
        var choice =
                new PlannedCarryOver(into, commitment, fields, LanguageTag.of(Language.ENGLISH));
        deployed.stores().journal().commit(Transaction.without().put(choice));
    }

    private static PersonId focalPoint(OfficeId office) {
        return new PersonId("demo-" + office + "-focal");
    }

    /** Which day it is for such a role, the office's zone says. */
    private static void onlyUntilNextYear(PersonId id) {
        var person = deployed.stores().people().find(id).orElseThrow();
        var term =
                new Term(Optional.empty(), Optional.of(LocalDate.now(ZoneOffset.UTC).plusYears(1)));
        var office = person.grants().iterator().next().office().orElseThrow();
        deployed.stores()
                .journal()
                .commit(
                        Transaction.without()
                                .put(
                                        new Person(
                                                id,
                                                person.name(),
                                                person.address(),
                                                person.language(),
                                                person.grants(),
                                                Map.of(Grant.at(office, Role.FOCAL_POINT), term),
                                                person.without(),
                                                person.calendar(),
                                                person.links(),
                                                person.revision() + 1)));
    }

    private static Letter letterTo(PersonId person, LetterKind kind) {
        return deployed.stores().letters().to(person.receiver()).stream()
                .filter(letter -> letter.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** By hand, so that it is the same at night and on quiet days. */
    private static void send(Letter letter) {
        new SendByHand(
                        deployed.stores().journal(),
                        deployed.stores().letters(),
                        deployed.stores().tasks(),
                        Clock.systemUTC())
                .send(SECRETARIAT, letter.receiver(), letter.occasion());
        call(drain);
    }

    private static void call(PackagedFunction function) {
        var reply = function.invoke(Events.read("scheduler", Map.of()));
        assertThat(reply.failed()).as(reply.body() + function.logs()).isFalse();
    }

    private static LetterState state(Letter letter) {
        return deployed.letter(letter.receiver(), letter.occasion()).state();
    }
}
