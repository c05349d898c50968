package org.followup.core.letters;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Mail that goes nowhere: keeps what was accepted, and answers what a test wants it to answer next.
 */
public final class RecordingMail implements Mail {

    private final List<Message> accepted = new ArrayList<>();
    private final Deque<Outcome> answers = new ArrayDeque<>();
    private final Deque<Outcome> afterAcceptance = new ArrayDeque<>();
    private Consumer<Message> before = message -> {};

    /** The next messages are not accepted, and answered so. */
    public void refuse(Outcome... outcomes) {
        answers.addAll(List.of(outcomes));
    }

    /** The next message is accepted, but the answer says this. */
    public void acceptButAnswer(Outcome outcome) {
        afterAcceptance.add(outcome);
    }

    /** What happens while a message is on its way, such as an event that comes first. */
    public void meanwhile(Consumer<Message> what) {
        before = what;
    }

    @Override
    public Outcome send(Message message) {
        if (!answers.isEmpty()) {
            return answers.remove();
        }
        accepted.add(message);
        before.accept(message);
        return afterAcceptance.isEmpty()
                ? new Outcome.Accepted("mail-" + accepted.size())
                : afterAcceptance.remove();
    }

    public List<Message> accepted() {
        return List.copyOf(accepted);
    }

    public Message last() {
        return accepted.getLast();
    }
}
