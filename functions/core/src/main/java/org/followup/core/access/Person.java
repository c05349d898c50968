package org.followup.core.access;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.followup.core.history.View;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.LetterChoice;
import org.followup.core.offices.OfficeId;

/**
 * Somebody who signs in or gets letters. Name and address stand here alone, never in a history.
 * {@code grants} are all roles, those of the past and of the future too; {@code terms} has the days
 * of the roles that are not held for good. {@code without} are letters that the person has switched
 * off; {@code calendar} names the link under which a calendar program finds the person's due days.
 */
public record Person(
        PersonId id,
        String name,
        EmailAddress address,
        Language language,
        Set<Grant> grants,
        Map<Grant, Term> terms,
        Set<LetterChoice> without,
        Optional<String> calendar)
        implements View {

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
        this(id, name, address, language, grants, Map.of(), Set.of(), Optional.empty());
    }

    public Person gettingNo(Set<LetterChoice> unwanted) {
        return new Person(id, name, address, language, grants, terms, unwanted, calendar);
    }

    /** {@code digest} is that of the secret in the calendar's address; empty to have none. */
    public Person withCalendar(Optional<String> digest) {
        return new Person(id, name, address, language, grants, terms, without, digest);
    }

    public boolean is(Role role, OfficeId office) {
        return grants.contains(Grant.at(office, role));
    }

    public boolean isSecretariat() {
        return grants.contains(Grant.secretariat());
    }

    /** The same person with the roles of that day only. */
    public Person on(LocalDate day) {
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
                                                        || terms.get(grant).has(day))
                                .collect(Collectors.toUnmodifiableSet()),
                        terms,
                        without,
                        calendar);
    }

    Person corrected(String called, EmailAddress reachedAt, Language written) {
        return new Person(id, called, reachedAt, written, grants, terms, without, calendar);
    }

    /** With a role more, held for good. */
    Person with(Grant grant) {
        var all = new HashSet<>(grants);
        all.add(grant);
        var others = new TreeMap<Grant, Term>(Grant.ORDER);
        others.putAll(terms);
        others.remove(grant);
        return new Person(id, name, address, language, all, others, without, calendar);
    }

    Person with(Grant grant, Term term) {
        var with = with(grant);
        var all = new TreeMap<Grant, Term>(Grant.ORDER);
        all.putAll(with.terms);
        all.put(grant, term);
        return new Person(id, name, address, language, with.grants, all, without, calendar);
    }

    Person without(Grant grant) {
        var all = new HashSet<>(grants);
        all.remove(grant);
        return new Person(id, name, address, language, all, terms, without, calendar);
    }
}
