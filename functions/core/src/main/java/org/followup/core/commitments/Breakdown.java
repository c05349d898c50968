package org.followup.core.commitments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * By what the values of an indicator are broken down: one dimension at a time, never two crossed.
 * Age groups and places are listed with the indicator; one that was registered before that could be
 * has none, and nobody is asked for them.
 */
public record Breakdown(Set<Dimension> dimensions, List<Category.Listed> listed) {

    public static final int MOST_LISTED = 30;

    public static final Breakdown NONE = new Breakdown(Set.of(), List.of());

    public Breakdown {
        dimensions = Collections.unmodifiableSet(new TreeSet<>(dimensions));
        listed = List.copyOf(listed);
        if (!dimensions.containsAll(listed.stream().map(Category.Listed::dimension).toList())) {
            throw new IllegalArgumentException("what is listed belongs to a dimension");
        }
        if (listed.stream().map(Category::key).distinct().count() < listed.size()) {
            throw new IllegalArgumentException("a number is given once");
        }
    }

    /** Those of all dimensions, in the order of a form. */
    public List<Category> categories() {
        return dimensions.stream().flatMap(each -> categories(each).stream()).toList();
    }

    /** None of a dimension that is not declared. */
    public List<Category> categories(Dimension dimension) {
        if (!dimensions.contains(dimension)) {
            return List.of();
        }
        return dimension.isListed()
                ? List.copyOf(listed(dimension))
                : Arrays.stream(Category.Known.values())
                        .filter(known -> known.dimension() == dimension)
                        .<Category>map(known -> known)
                        .toList();
    }

    public List<Category.Listed> listed(Dimension dimension) {
        return listed.stream().filter(one -> one.dimension() == dimension).toList();
    }

    /**
     * As it follows {@code former}: what is called as before keeps its number, whatever comes
     * before it now, so that a draft goes on meaning what was typed.
     */
    Breakdown after(Breakdown former) {
        var numbered = new ArrayList<Category.Listed>();
        for (var one : listed) {
            numbered.add(
                    former.listed.stream()
                            .filter(one::isNamedAs)
                            .filter(known -> isFree(known, numbered))
                            .findFirst()
                            .map(known -> one.numbered(known.number()))
                            .orElseGet(
                                    () -> one.numbered(next(one.dimension(), former, numbered))));
        }
        return new Breakdown(dimensions, numbered);
    }

    private static boolean isFree(Category.Listed known, List<Category.Listed> given) {
        return given.stream().noneMatch(other -> other.key().equals(known.key()));
    }

    private static int next(Dimension dimension, Breakdown former, List<Category.Listed> numbered) {
        var all = new ArrayList<>(former.listed(dimension));
        all.addAll(numbered);
        return all.stream()
                        .filter(one -> one.dimension() == dimension)
                        .mapToInt(Category.Listed::number)
                        .max()
                        .orElse(0)
                + 1;
    }
}
