package org.followup.dynamodb;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.ExternalReference;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Digest;
import org.followup.core.history.HistoryId;
import org.followup.core.history.RequestKey;
import org.followup.core.history.TextId;
import org.followup.core.imports.ImportId;
import org.followup.core.letters.Receiver;
import org.followup.core.offices.OfficeId;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ContributionId;
import org.followup.core.practices.Reply;
import org.followup.core.practices.Shelf;
import org.followup.core.reminders.CountryYear;
import org.followup.core.reports.MadeReportId;

/**
 * Every key of the table; {@code docs/data.md} explains them. Numbers are padded so that they sort.
 * The ids of the domain hold no {@code #}, so no two things share a key.
 */
public final class Keyspace {

    static final String REGISTER = "REGISTER";
    static final String PEOPLE = "PEOPLE";
    static final String TOKENS = "TOKENS";
    static final String PAUSES = "PAUSES";
    static final Key DRAIN_TURN = new Key("SENDING", "DRAIN");
    static final Key EVENTS_HEARD = new Key("SENDING", "EVENTS");
    static final String CALENDARS = "CALENDARS";
    static final Key CIVIL_HOUR = Key.only("CIVIL-HOUR");
    static final String OFFICES = "OFFICE#";
    static final String FORUMS = "FORUM#";
    static final String SCORES = "SCORE#";
    static final String ARRANGED = "ARRANGED#";
    static final String ROWS = "COMMITMENT#";
    static final String UPDATES = "UPDATE#";
    static final String PERSONS = "PERSON#";
    static final String PARTS = "PART#";

    /** Where imports stand in the index, by the moment they were asked for. */
    static final String IMPORTS = "IMPORTS";

    /** Where tasks stand in the index: those that wait, and those that are done with. */
    static final String OPEN_TASKS = "TASK";

    static final String CLOSED_TASKS = "TASKS#CLOSED";

    /** Where calls stand in the index, by the day of the call. */
    static final String CALLS = "CALLS";

    /** Where stopped addresses stand in the index, by when it was said of them. */
    static final String STOPPED_ADDRESSES = "ADDRESSES#STOPPED";

    private static final String LETTERS = "LETTERS#";
    private static final String CARDS = "CARDS#";
    private static final String REPORTS = "REPORTS#";

    private Keyspace() {}

    static Key change(HistoryId history, long sequence) {
        return new Key(changes(history), number(9, sequence));
    }

    static String changes(HistoryId history) {
        return "HISTORY#" + history.key();
    }

    static Key head(HistoryId history) {
        return new Key("HEAD#" + history.key(), "HEAD");
    }

    static Key text(TextId id) {
        return new Key(texts(id.history()), textsFrom(id.sequence()) + "." + id.place());
    }

    static String texts(HistoryId history) {
        return "TEXT#" + history.key();
    }

    /** Sorts before every text of that change and after all of the one before. */
    static String textsFrom(long sequence) {
        return number(9, sequence);
    }

    static Key answer(RequestKey request) {
        return Key.only("REQUEST#" + request.person() + "#" + request.id());
    }

    static Key office(OfficeId office) {
        return new Key(REGISTER, OFFICES + office);
    }

    static Key forum(ForumId forum) {
        return new Key(REGISTER, FORUMS + forum);
    }

    static Key article(ForumId forum, int number) {
        return new Key(articles(forum), number(3, number));
    }

    static String articles(ForumId forum) {
        return "ARTICLES#" + forum;
    }

    static Key score(ForumId forum, OfficeId office) {
        return new Key(scores(forum), SCORES + office);
    }

    static Key arrangements(ForumId forum, OfficeId office) {
        return new Key(scores(forum), ARRANGED + office);
    }

    static String scores(ForumId forum) {
        return "FORUM#" + forum;
    }

    static Key commitment(CommitmentReference reference) {
        return Key.only(ofCommitment(reference));
    }

    /** The other tracker's words may be long and hold anything, so their digest stands here. */
    static Key external(ExternalReference external) {
        var words = external.source().length() + "#" + external.source() + external.name();
        return Key.only("EXTERNAL#" + Digest.of(words));
    }

    static Key row(OfficeId office, ForumId forum, CommitmentReference reference) {
        return new Key(rows(office, forum), ROWS + reference);
    }

    static String rows(OfficeId office, ForumId forum) {
        return "OFFICE#" + office + "#" + forum;
    }

    static Key update(CommitmentReference commitment, RoundId round, int version) {
        return new Key(ofCommitment(commitment), UPDATES + round + "#" + number(6, version));
    }

    static Key handOver(CommitmentReference commitment, RoundId round) {
        return new Key(ofCommitment(commitment), "HANDOVER#" + round);
    }

    static final String NOTES = "NOTE#";

    static Key note(CommitmentReference commitment, RoundId round, long sequence) {
        return new Key(ofCommitment(commitment), NOTES + "%s#%09d".formatted(round, sequence));
    }

    static final String ASSESSMENTS = "ASSESSMENT#";

    static Key assessment(
            CommitmentReference commitment, RoundId round, int version, long sequence) {
        return new Key(
                ofCommitment(commitment),
                ASSESSMENTS + round + "#" + number(6, version) + "#" + number(9, sequence));
    }

    static Key draft(CommitmentReference commitment, RoundId round) {
        return new Key(ofCommitment(commitment), "DRAFT#" + round);
    }

    static String ofCommitment(CommitmentReference reference) {
        return "COMMITMENT#" + reference;
    }

    static Key carryOverPlan(ForumId into) {
        return new Key(carryOver(into), "PLAN");
    }

    static final String CHOICES = "CHOICE#";

    static Key plannedCarryOver(ForumId into, CommitmentReference commitment) {
        return new Key(carryOver(into), CHOICES + commitment);
    }

    static final String CONSENTS = "CONSENT#";

    static Key mergeConsent(ForumId into, CommitmentReference commitment) {
        return new Key(carryOver(into), CONSENTS + commitment);
    }

    static String carryOver(ForumId into) {
        return "CARRYOVER#" + into;
    }

    static Key person(PersonId person) {
        return new Key(PEOPLE, person.value());
    }

    static Key formerPerson(PersonId person) {
        return new Key("FORMER", person.value());
    }

    static Key address(String digest, PersonId person) {
        return new Key(addresses(digest), PERSONS + person);
    }

    static Key addressState(String digest) {
        return new Key(addresses(digest), "STATE");
    }

    static String addresses(String digest) {
        return "ADDRESS#" + digest;
    }

    static Key session(String digest) {
        return Key.only("SESSION#" + digest);
    }

    static Key signIn(String id) {
        return Key.only("SIGNIN#" + id);
    }

    static Key link(String digest) {
        return Key.only("LINK#" + digest);
    }

    static Key importJob(ImportId job) {
        return Key.only(ofImport(job));
    }

    static Key importErrors(ImportId job, int part) {
        return new Key(ofImport(job), PARTS + number(3, part));
    }

    static String ofImport(ImportId job) {
        return "JOB#" + job;
    }

    static Key task(String id) {
        return Key.only("TASK#" + id);
    }

    static Key call(String office, long sequence) {
        return new Key(calls(office), number(9, sequence));
    }

    static String calls(String office) {
        return "CALLS#" + office;
    }

    static Key contribution(ContributionId id) {
        return Key.only(ofContribution(id));
    }

    static final String REPLIES = "REPLY#";
    static final String USES = "USED#";

    static Key reply(Reply reply) {
        var place = Values.moment(reply.at()).s() + "#" + reply.office();
        return new Key(
                ofContribution(reply.to()), REPLIES + place + "#" + number(9, reply.sequence()));
    }

    static Key use(ContributionId practice, OfficeId office) {
        return new Key(ofContribution(practice), USES + office);
    }

    static String ofContribution(ContributionId id) {
        return "CONTRIBUTION#" + id;
    }

    static Key onShelf(Shelf shelf, Contribution contribution) {
        return new Key(shelf(shelf), contribution.place());
    }

    static String shelf(Shelf shelf) {
        return "SHELF#" + shelf.key();
    }

    static Key contributionDraft(OfficeId office, String draft) {
        return new Key(contributionDrafts(office), draft);
    }

    static String contributionDrafts(OfficeId office) {
        return "TYPED#" + office;
    }

    static Key token(String digest) {
        return new Key(TOKENS, digest);
    }

    static Key attempts(String key) {
        return Key.only("LIMIT#" + key);
    }

    static Key letter(Receiver receiver, String occasion) {
        return new Key(letters(receiver), occasion);
    }

    static String letters(Receiver receiver) {
        return LETTERS + receiver.key();
    }

    static Key step(ForumId forum, OfficeId office, RoundId round, LocalDate dueOn, String step) {
        return new Key(steps(forum, office, round), dueOn + "#" + step);
    }

    static String steps(ForumId forum, OfficeId office, RoundId round) {
        return "STEP#" + forum + "#" + office + "#" + round;
    }

    static Key guard(Receiver receiver) {
        return Key.only("GUARD#" + receiver.key());
    }

    static Key mailQuota() {
        return new Key("SENDING", "QUOTA");
    }

    static Key pause(String id) {
        return new Key(PAUSES, id);
    }

    static Key madeReport(PersonId person, MadeReportId report) {
        return new Key(madeReports(person), report.value());
    }

    static String madeReports(PersonId person) {
        return REPORTS + person;
    }

    /** Whose made report a record of the table's stream is about; empty for anything else. */
    public static Optional<PersonId> whoseReport(Key key) {
        return key.partition().startsWith(REPORTS)
                ? Optional.of(new PersonId(key.partition().substring(REPORTS.length())))
                : Optional.empty();
    }

    static Key cardsWanted(ForumId forum, long sequence) {
        return new Key(CARDS + forum, "%09d".formatted(sequence));
    }

    /** Which forum's cards a record of the table's stream wants; empty for anything else. */
    public static Optional<ForumId> whoseCards(Key key) {
        return key.partition().startsWith(CARDS)
                ? Optional.of(new ForumId(key.partition().substring(CARDS.length())))
                : Optional.empty();
    }

    static Key calendar(String country, int year) {
        return new Key(CALENDARS, CountryYear.id(country, year));
    }

    /** Where open letters stand in the index, by the moment they come due. */
    public static String openLetters(boolean urgent) {
        return urgent ? "LETTER#URGENT" : "LETTER#CALM";
    }

    /** Where all other letters stand in the index, by the moment they were caused. */
    static String closedLetters(YearMonth month) {
        return LETTERS + month;
    }

    /** Whose letter a record of the table's stream is about; empty for anything else. */
    public static Optional<Receiver> receiverOfLetter(Key key) {
        return key.partition().startsWith(LETTERS)
                ? Optional.of(new Receiver(key.partition().substring(LETTERS.length())))
                : Optional.empty();
    }

    private static String number(int digits, long number) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }
}
