package org.followup.dynamodb;

import java.util.List;
import java.util.Optional;
import org.followup.core.access.Attempts;
import org.followup.core.access.Keys;
import org.followup.core.access.Link;
import org.followup.core.access.Session;
import org.followup.core.access.SignIn;
import org.followup.core.access.Token;

final class DynamoDbKeys implements Keys {

    private final Table table;

    DynamoDbKeys(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Session> session(String digest) {
        return table.find(Session.class, AccessKeys.session(digest));
    }

    @Override
    public Optional<SignIn> signIn(String id) {
        return table.find(SignIn.class, AccessKeys.signIn(id));
    }

    @Override
    public Optional<Link> link(String digest) {
        return table.find(Link.class, AccessKeys.link(digest));
    }

    @Override
    public Optional<Token> token(String digest) {
        return table.find(Token.class, AccessKeys.token(digest));
    }

    @Override
    public List<Token> tokens() {
        return table.all(Token.class, AccessKeys.TOKENS);
    }

    @Override
    public Optional<Attempts> attempts(String key) {
        return table.find(Attempts.class, AccessKeys.attempts(key));
    }
}
