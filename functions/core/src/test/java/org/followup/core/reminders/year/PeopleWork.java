package org.followup.core.reminders.year;

import java.util.EnumSet;
import java.util.Set;
import org.followup.core.access.AddPerson;
import org.followup.core.access.ChooseLetters;
import org.followup.core.access.Grant;
import org.followup.core.access.HandOverRole;
import org.followup.core.access.LetPersonGo;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.RequestSignIn;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Receiver;
import org.followup.core.stores.Ports;

/** People come, go, pass roles on, ask for a link, and switch letters off. */
record PeopleWork(
        Ports ports,
        HandOverRole roles,
        LetPersonGo goings,
        AddPerson comings,
        RequestSignIn signIns,
        ChooseLetters choices,
        HourlyWork letters) {

    static PeopleWork on(Setting setting, HourlyWork letters) {
        var store = setting.forum().store;
        var journal = setting.journal();
        var clock = setting.clock();
        return new PeopleWork(
                store,
                new HandOverRole(journal, store.people(), clock),
                new LetPersonGo(journal, store.people(), store.keys(), store.tasks(), clock),
                new AddPerson(journal, store.people(), store.tasks(), clock),
                new RequestSignIn(journal, store.keys(), clock, setting.random()),
                new ChooseLetters(journal, store.keys(), store.people(), clock),
                letters);
    }

    void passOn(World.Action.PassOn role) {
        var command =
                new HandOverRole.Command(
                        role.grant().office().orElseThrow(),
                        role.grant().role(),
                        new PersonId(role.person()),
                        newcomer(role.successor()),
                        role.startsOn(),
                        role.endsOn());
        Insistence.untilDone(
                () ->
                        roles.handOver(SecretariatWork.SECRETARIAT, command)
                                instanceof HandOverRole.Outcome.HandedOver);
    }

    void leave(World.Action.Leave gone) {
        var person = new PersonId(gone.person());
        Insistence.untilDone(
                () ->
                        switch (goings.leave(SecretariatWork.SECRETARIAT, person)) {
                            case LetPersonGo.Outcome.Left left -> true;
                            case LetPersonGo.Outcome.NoSuchPerson before -> true;
                            case LetPersonGo.Outcome refused -> false;
                        });
    }

    /** One invitation, with the last of the roles. */
    void invite(World.Action.Invite wanted) {
        var grants = wanted.grants().stream().sorted(Grant.ORDER).toList();
        for (var grant : grants) {
            add(newcomer(wanted.person()), grant, grant.equals(grants.getLast()));
        }
        var receiver = new PersonId(wanted.person()).receiver();
        ports.letters().to(receiver).stream()
                .filter(letter -> letter.kind() == LetterKind.INVITATION)
                .forEach(letter -> letters.stream(receiver, letter.occasion()));
    }

    private void add(Person newcomer, Grant grant, boolean invite) {
        Insistence.untilDone(
                () ->
                        switch (comings.add(SecretariatWork.SECRETARIAT, newcomer, grant, invite)) {
                            case AddPerson.Outcome.Added added -> true;
                            case AddPerson.Outcome.HasRoleAlready before -> true;
                        });
    }

    private static Person newcomer(String id) {
        return new Person(
                new PersonId(id), "Name of " + id, address(id), Language.ENGLISH, Set.of());
    }

    private static EmailAddress address(String id) {
        return new EmailAddress(id + "@example.org");
    }

    /** The letter that is owed to whoever asked. */
    record Asked(Receiver receiver, String occasion) {}

    /** Who has left asks with the address of that time. */
    Asked ask(World.Action.SignIn wanted) {
        var address =
                ports.people()
                        .find(new PersonId(wanted.person()))
                        .map(Person::address)
                        .orElseGet(() -> address(wanted.person()));
        return switch (signIns.ask(address, Language.ENGLISH, wanted.person())) {
            case RequestSignIn.Outcome.Asked(var id, var browser) ->
                    new Asked(Receiver.behind(address), "sign-in-" + id);
            case RequestSignIn.Outcome.TooMany refused ->
                    throw new AssertionError("nobody asks too often in this year");
        };
    }

    void switchOff(World.Action.SwitchOff unwanted) {
        var id = new PersonId(unwanted.person());
        Insistence.untilDone(
                () -> {
                    var without = EnumSet.of(unwanted.choice());
                    ports.people().find(id).ifPresent(one -> without.addAll(one.without()));
                    choices.choose(id, EnumSet.complementOf(without));
                });
    }
}
