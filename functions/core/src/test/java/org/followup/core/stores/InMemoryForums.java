package org.followup.core.stores;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Article;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Partner;
import org.followup.core.forums.PartnerId;

record InMemoryForums(InMemoryStore store) implements Forums {

    @Override
    public Optional<Forum> find(ForumId id) {
        return store.find(Forum.class, id);
    }

    @Override
    public List<Forum> all() {
        return store.all(
                Forum.class,
                forum -> true,
                Comparator.comparing(Forum::opensOn).thenComparing(forum -> forum.id().value()));
    }

    @Override
    public List<Article> articles(ForumId id) {
        return store.all(
                Article.class,
                article -> article.forum().equals(id),
                Comparator.comparingInt(Article::number));
    }

    @Override
    public Optional<Partner> partner(PartnerId id) {
        return store.find(Partner.class, id);
    }

    @Override
    public List<Partner> partners() {
        return store.all(Partner.class, partner -> true, Comparator.comparing(Partner::id));
    }
}
