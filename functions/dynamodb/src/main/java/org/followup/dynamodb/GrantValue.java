package org.followup.dynamodb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.followup.core.access.Grant;
import org.followup.core.access.Role;
import org.followup.core.access.Term;
import org.followup.core.offices.OfficeId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Roles within an item, in a fixed order. */
final class GrantValue {

    private GrantValue() {}

    static AttributeValue of(Set<Grant> grants) {
        return Values.list(grants.stream().sorted(Grant.ORDER).toList(), GrantValue::of);
    }

    /** The roles with the days of those that are not held for good. */
    static AttributeValue of(Set<Grant> grants, Map<Grant, Term> terms) {
        return Values.list(
                grants.stream().sorted(Grant.ORDER).toList(),
                grant -> of(grant, Optional.ofNullable(terms.get(grant)).orElse(Term.OPEN)));
    }

    static Map<Grant, Term> terms(ItemReader item, String name) {
        var terms = new HashMap<Grant, Term>();
        item.list(name, Function.identity())
                .forEach(
                        value -> {
                            var read = ItemReader.of(value);
                            var term =
                                    new Term(
                                            read.find("from", Values::asDate),
                                            read.find("until", Values::asDate));
                            if (!term.equals(Term.OPEN)) {
                                terms.put(read(value), term);
                            }
                        });
        return terms;
    }

    static Set<Grant> read(ItemReader item, String name) {
        return Set.copyOf(item.list(name, GrantValue::read));
    }

    private static AttributeValue of(Grant grant) {
        return of(grant, Term.OPEN);
    }

    private static AttributeValue of(Grant grant, Term term) {
        return ItemWriter.document()
                .with("role", Values.name(grant.role()))
                .with("office", grant.office(), office -> Values.text(office.value()))
                .with("from", term.from(), Values::date)
                .with("until", term.until(), Values::date)
                .value();
    }

    private static Grant read(AttributeValue value) {
        var grant = ItemReader.of(value);
        return new Grant(
                Role.valueOf(grant.text("role")),
                grant.find("office", office -> new OfficeId(office.s())));
    }
}
