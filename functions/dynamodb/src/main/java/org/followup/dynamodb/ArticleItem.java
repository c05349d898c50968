package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.forums.Article;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.ThemeCode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ArticleItem {

    private ArticleItem() {}

    static Map<String, AttributeValue> toItem(Article article) {
        return ItemWriter.at(RegisterKeys.article(article.forum(), article.number()))
                .with("forum", article.forum().value())
                .with("number", Values.number(article.number()))
                .with("text", Values.names(article.text()))
                .with("themes", Values.list(article.themes(), theme -> Values.text(theme.value())))
                .item();
    }

    static Article fromItem(ItemReader item) {
        return new Article(
                new ForumId(item.text("forum")),
                item.count("number"),
                item.names("text"),
                item.list("themes", theme -> new ThemeCode(theme.s())));
    }
}
