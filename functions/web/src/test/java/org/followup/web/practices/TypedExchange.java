package org.followup.web.practices;

import org.followup.web.TypedIn;

/** What is typed into the forms of the exchange, good but for what a test changes. */
final class TypedExchange {

    private TypedExchange() {}

    static TypedIn practice() {
        return new TypedIn()
                .with("request", "request-1")
                .with("kind", "PRACTICE")
                .with("office", "")
                .with("title", "One <b>number")
                .with("done", "Three lines became one")
                .with("result", "Calls doubled")
                .with("links", "https://example.org/plan the plan")
                .with("theme", "MON")
                .with("language", "ru")
                .with("contact", "FOCAL_POINT");
    }

    static TypedIn answer(String text) {
        return new TypedIn()
                .with("act", "answer")
                .with("request", "request-2")
                .with("answer", text)
                .with("answerLanguage", "en");
    }

    static TypedIn use(String told) {
        return new TypedIn().with("act", "use").with("told", told).with("toldLanguage", "en");
    }

    static TypedIn reason(String reason) {
        return new TypedIn().with("reason", reason);
    }
}
