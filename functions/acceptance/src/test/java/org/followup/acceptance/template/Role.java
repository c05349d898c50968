package org.followup.acceptance.template;

import java.util.List;
import java.util.stream.Stream;

/**
 * A role by its properties. Of a function's the policy {@code lambda} is what Lambda does in its
 * name, {@code code} what its own code does.
 */
record Role(Part properties) {

    static Role of(String function) {
        return new Role(Template.properties(function + "Role"));
    }

    List<Part> statements() {
        return properties.at("Policies").items().stream().flatMap(Role::statements).toList();
    }

    List<Part> statements(String policy) {
        return properties.at("Policies").items().stream()
                .filter(named -> named.at("PolicyName").text().equals(policy))
                .flatMap(Role::statements)
                .toList();
    }

    /** Such as {@code Table/index/BY_TIME}: a resource's name for its ARN. */
    static Stream<String> resources(Part statement) {
        return statement
                .at("Resource")
                .texts()
                .map(text -> text.replaceAll("[${}]", "").replace(".Arn", ""));
    }

    private static Stream<Part> statements(Part policy) {
        return policy.at("PolicyDocument", "Statement").items().stream();
    }
}
