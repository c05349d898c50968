package org.followup.web.access;

import java.util.List;
import java.util.Map;
import org.followup.core.languages.Fault;

/** The form that asks for a sign-in letter. */
public record SignInView(String address, List<Fault> faults) {

    static SignInView empty() {
        return new SignInView("", List.of());
    }

    static SignInView faulty(String typed, String key) {
        return new SignInView(typed, List.of(Fault.at("address", key)));
    }

    static SignInView tooMany(String typed, long minutes) {
        return new SignInView(
                typed,
                List.of(
                        new Fault(
                                "address", "fault.address.too-many", Map.of("minutes", minutes))));
    }
}
