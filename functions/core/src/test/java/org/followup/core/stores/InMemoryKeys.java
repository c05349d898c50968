package org.followup.core.stores;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.Attempts;
import org.followup.core.access.Keys;
import org.followup.core.access.Link;
import org.followup.core.access.Session;
import org.followup.core.access.SignIn;
import org.followup.core.access.Token;

record InMemoryKeys(InMemoryStore store) implements Keys {

    @Override
    public Optional<Session> session(String digest) {
        return store.find(Session.class, digest);
    }

    @Override
    public Optional<SignIn> signIn(String id) {
        return store.find(SignIn.class, id);
    }

    @Override
    public Optional<Link> link(String digest) {
        return store.find(Link.class, digest);
    }

    @Override
    public Optional<Token> token(String digest) {
        return store.find(Token.class, digest);
    }

    @Override
    public List<Token> tokens() {
        return store.all(Token.class, token -> true, Comparator.comparing(Token::digest));
    }

    @Override
    public Optional<Attempts> attempts(String key) {
        return store.find(Attempts.class, key);
    }
}
