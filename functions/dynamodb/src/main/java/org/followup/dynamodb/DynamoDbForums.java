package org.followup.dynamodb;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Article;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Partner;
import org.followup.core.forums.PartnerId;

final class DynamoDbForums implements Forums {

    private final Table table;

    DynamoDbForums(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Forum> find(ForumId id) {
        return table.find(Forum.class, RegisterKeys.forum(id));
    }

    @Override
    public List<Forum> all() {
        return table.all(Forum.class, RegisterKeys.REGISTER, RegisterKeys.FORUMS).stream()
                .sorted(
                        Comparator.comparing(Forum::opensOn)
                                .thenComparing(forum -> forum.id().value()))
                .toList();
    }

    @Override
    public List<Article> articles(ForumId id) {
        return table.all(Article.class, RegisterKeys.articles(id));
    }

    @Override
    public Optional<Partner> partner(PartnerId id) {
        return table.find(Partner.class, RegisterKeys.partner(id));
    }

    @Override
    public List<Partner> partners() {
        return table.all(Partner.class, RegisterKeys.REGISTER, RegisterKeys.PARTNERS);
    }
}
