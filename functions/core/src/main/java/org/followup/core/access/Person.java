package org.followup.core.access;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.history.Revised;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.LetterChoice;
import org.followup.core.offices.OfficeId;

/**
 * Somebody who signs in or gets letters. Name and address stand here alone, never in a history.
 * {@code grants} are all roles, those of the past and of the future too; {@code terms} has the days
 * of the roles that are not held for good. {@code without} are letters that the person has switched
 * off; {@code calendar} names the link under which a calendar program finds the person's due days.
 * {@code links} counts how often all links were ended: those drawn before are good for nothing.
 * Roles come in through the histories of several offices, so {@code revision} is what keeps two who
 * write at once from overwriting each other.
 */
public record Person(
        PersonId id,
        String name,
        EmailAddress address,
        Language language,
        Set<Grant> grants,
        Map<Grant, Term> terms,
        Set<LetterChoice> without,
        Optional<String> calendar,
        int links,
        int revision)
        implements Revised {

    public Person {
        if (name.isBlank()
                || name.length() > 120
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name has 1 to 120 characters in one line");
        }
        grants = Set.copyOf(grants);
        var kept = new TreeMap<Grant, Term>(Grant.ORDER);
        kept.putAll(terms);
        kept.keySet().retainAll(grants);
        terms = Collections.unmodifiableMap(kept);
        without = Set.copyOf(without);
    }

    /** Somebody whose roles have no end, who gets every letter and subscribes to no calendar. */
    public Person(
            PersonId id, String name, EmailAddress address, Language language, Set<Grant> grants) {
        this(id, name, address, language, grants, Map.of(), Set.of(), Optional.empty(), 0, 1);
    }

    public Person gettingNo(Set<LetterChoice> unwanted) {
        return new Person(
                id,
                name,
                address,
                language,
                grants,
                terms,
                unwanted,
                calendar,
                links,
                revision + 1);
    }

    /** {@code digest} is that of the secret in the calendar's address; empty to have none. */
    public Person withCalendar(Optional<String> digest) {
        return new Person(
                id, name, address, language, grants, terms, without, digest, links, revision + 1);
    }

    public boolean is(Role role, OfficeId office) {
        return grants.contains(Grant.at(office, role));
    }

    public boolean isSecretariat() {
        return grants.contains(Grant.secretariat());
    }

    /** The same person with the roles of that day only. */
    public Person on(LocalDate day) {
        return on(grant -> day);
    }

    /** The same, where the day is not the same for every role. */
    public Person on(Function<Grant, LocalDate> day) {
        return terms.isEmpty()
                ? this
                : new Person(
                        id,
                        name,
                        address,
                        language,
                        grants.stream()
                                .filter(
                                        grant ->
                                                !terms.containsKey(grant)
                                                        || terms.get(grant).has(day.apply(grant)))
                                .collect(Collectors.toUnmodifiableSet()),
                        terms,
                        without,
                        calendar,
                        links,
                        revision);
    }

    /** Somebody of whom nothing is stored: the first role makes the first revision. */
    Person newcomer() {
        return new Person(id, name, address, language, grants, terms, without, calendar, links, 0);
    }

    /** With none of the links that were drawn so far, that of the calendar among them. */
    Person withoutLinks() {
        return new Person(
                id,
                name,
                address,
                language,
                grants,
                terms,
                without,
                Optional.empty(),
                links + 1,
                revision + 1);
    }

    /**
     * The same where nothing differs. Links that went to another address are over: whoever reads
     * there is not this person.
     */
    Person corrected(String called, EmailAddress reachedAt, Language written) {
        if (called.equals(name) && reachedAt.equals(address) && written == language) {
            return this;
        }
        var moved = !reachedAt.equals(address);
        return new Person(
                id,
                called,
                reachedAt,
                written,
                grants,
                terms,
                without,
                moved ? Optional.empty() : calendar,
                moved ? links + 1 : links,
                revision + 1);
    }

    /** With a role more, held for good. */
    Person with(Grant grant) {
        var others = new TreeMap<Grant, Term>(Grant.ORDER);
        others.putAll(terms);
        others.remove(grant);
        return new Person(
                id,
                name,
                address,
                language,
                plus(grant),
                others,
                without,
                calendar,
                links,
                revision + 1);
    }

    Person with(Grant grant, Term term) {
        var all = new TreeMap<Grant, Term>(Grant.ORDER);
        all.putAll(terms);
        all.put(grant, term);
        return new Person(
                id,
                name,
                address,
                language,
                plus(grant),
                all,
                without,
                calendar,
                links,
                revision + 1);
    }

    Person without(Grant grant) {
        var all = new HashSet<>(grants);
        all.remove(grant);
        return new Person(
                id, name, address, language, all, terms, without, calendar, links, revision + 1);
    }

    private Set<Grant> plus(Grant grant) {
        var all = new HashSet<>(grants);
        all.add(grant);
        return all;
    }
}
