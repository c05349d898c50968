package org.followup.core.practices;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.followup.core.history.Change;

/** Makes the exchange again from nothing but the histories of the offices. */
public final class ReplayedExchange {

    private final Map<String, Contribution> contributions = new TreeMap<>();
    private final Map<Object, Reply> replies = new HashMap<>();
    private final Map<Object, Use> uses = new HashMap<>();

    public ReplayedExchange(List<Change> offices) {
        offices.forEach(this::apply);
    }

    public Map<String, Object> seen() {
        return said(contributions.values(), replies.values(), uses.values());
    }

    static Map<String, Object> said(
            Collection<Contribution> contributions,
            Collection<Reply> replies,
            Collection<Use> uses) {
        return Map.of(
                "contributions", Set.copyOf(contributions),
                "replies", Set.copyOf(replies),
                "uses", Set.copyOf(uses));
    }

    private void apply(Change change) {
        switch (change.what().kind()) {
            case ContributionFacts.SHARED, ContributionFacts.ASKED -> put(change, Optional.empty());
            case ContributionFacts.EDITED ->
                    put(change, Optional.ofNullable(contributions.get(name(change))));
            case WithdrawContribution.KIND ->
                    contributions.computeIfPresent(
                            name(change), (id, one) -> one.withdrawn(Withdrawal.from(change)));
            case Reply.KIND -> {
                var reply = Reply.from(change);
                replies.put(reply.id(), reply);
            }
            case Reply.WITHDRAWN -> {
                var withdrawal = Withdrawal.from(change);
                var facts = change.what().facts();
                var of =
                        List.<Object>of(
                                ContributionFacts.id(change),
                                withdrawal.office(),
                                facts.number("answer"));
                replies.computeIfPresent(of, (id, reply) -> reply.withdrawn(withdrawal));
            }
            case Use.KIND -> {
                var use = Use.from(change);
                uses.put(use.id(), use);
            }
            case Use.TAKEN_BACK -> {
                var facts = change.what().facts();
                uses.values()
                        .removeIf(
                                use ->
                                        use.of().equals(ContributionFacts.id(change))
                                                && use.office()
                                                        .value()
                                                        .equals(facts.text("office")));
            }
            default -> {}
        }
    }

    private void put(Change change, Optional<Contribution> before) {
        contributions.put(name(change), ContributionFacts.read(change, before));
    }

    private static String name(Change change) {
        return ContributionFacts.id(change).value();
    }
}
