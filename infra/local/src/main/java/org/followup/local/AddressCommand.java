package org.followup.local;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import org.followup.core.access.CorrectPerson;
import org.followup.core.access.Person;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.followup.core.letters.EmailAddress;
import org.followup.core.reminders.LetAddressGo;
import org.followup.dynamodb.DynamoDbStores;

/**
 * {@code ./dev address}: gives the members of the secretariat behind an address that nobody reads
 * any more another one, and lets letters go there. On pages a signed-in member does that; this is
 * for the day on which there is none. It needs the right to write into the table, the history of
 * the service keeps it, and to get in the member still has to read the letter. Ends with 0 if
 * somebody was found, 1 if not, 2 if the command was not understood.
 */
public final class AddressCommand {

    private static final Messages MESSAGES = Messages.load(LocalTexts.BUNDLE);

    private AddressCommand() {}

    public static void main(String[] words) {
        System.exit(run(words, System.out, System.err));
    }

    static int run(String[] words, PrintStream out, PrintStream err) {
        if (words.length == 4 && words[0].equals("--table")) {
            var from = EmailAddress.parse(words[2]);
            var to = EmailAddress.parse(words[3]);
            if (from.isPresent() && to.isPresent()) {
                var stores = DynamoDbStores.on(words[1]);
                return correct(stores, Clock.systemUTC(), from.get(), to.get(), out);
            }
        }
        err.println(say("address.usage", Map.of()));
        return 2;
    }

    static int correct(
            DynamoDbStores stores,
            Clock clock,
            EmailAddress from,
            EmailAddress to,
            PrintStream out) {
        var members = stores.people().with(from).stream().filter(Person::isSecretariat).toList();
        if (members.isEmpty()) {
            out.println(say("address.nobody", Map.of("address", from.value())));
            return 1;
        }
        var correction =
                new CorrectPerson(
                        stores.journal(), stores.people(), stores.letters(), stores.tasks(), clock);
        for (var member : members) {
            correction.correct(Actor.SERVICE, member.id(), member.name(), to, member.language());
            var said = Map.of("person", member.id().value(), "address", to.value());
            out.println(say("address.corrected", said));
        }
        new LetAddressGo(stores.journal(), stores.letters(), stores.people(), stores.tasks(), clock)
                .letGo(Actor.SERVICE, to.digest());
        return 0;
    }

    private static String say(String key, Map<String, ?> arguments) {
        return MESSAGES.say(Language.ENGLISH, key, arguments);
    }
}
