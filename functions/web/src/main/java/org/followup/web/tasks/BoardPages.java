package org.followup.web.tasks;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.List;
import java.util.Map;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.core.tasks.SetTaskAside;
import org.followup.core.tasks.Tasks;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** The secretariat's board, and each task with the form that sets it aside. */
@Controller("/board")
@Produces(MediaType.TEXT_HTML)
final class BoardPages {

    private static final int MOST_OPEN = 200;
    private static final int MOST_CLOSED = 20;
    private static final int LONGEST_REASON = 500;

    private final Tasks tasks;
    private final TaskLines lines;
    private final SetTaskAside setTaskAside;
    private final SecretariatForms forms;
    private final Pages pages;

    BoardPages(
            Tasks tasks,
            TaskLines lines,
            SetTaskAside setTaskAside,
            SecretariatForms forms,
            Pages pages) {
        this.tasks = tasks;
        this.lines = lines;
        this.setTaskAside = setTaskAside;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> board(Visitor visitor) {
        visitor.secretariat();
        var open = tasks.open(MOST_OPEN + 1);
        var view =
                new BoardView(
                        lines.of(open.stream().limit(MOST_OPEN).toList()),
                        lines.of(tasks.closed(MOST_CLOSED)),
                        open.size() > MOST_OPEN);
        return pages.show(visitor, "tasks/board", view);
    }

    @Get("/{id}")
    HttpResponse<String> task(Visitor visitor, String id) {
        visitor.secretariat();
        return show(visitor, HttpStatus.OK, id, FilledForm.starting(Map.of()));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> setAside(Visitor visitor, Posted posted, String id) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> show(visitor, status, id, form),
                (fields, by) -> setAside(visitor, id, fields, by));
    }

    private HttpResponse<?> setAside(Visitor visitor, String id, FormFields fields, Actor by) {
        var form = new TypedForm(fields.all(), visitor.language().spoken());
        var reason = form.lines("reason", LONGEST_REASON, "fault.task.reason");
        return switch (form.reading(reason::orElseThrow)) {
            case TypedForm.Reading.Faulty<String>(var faults) ->
                    show(
                            visitor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            id,
                            new FilledForm(fields, faults));
            case TypedForm.Reading.Read<String>(var text) ->
                    switch (setTaskAside.setAside(by, id, text)) {
                        case SetTaskAside.Outcome.SetAside done -> pages.redirect(visitor, "board");
                        case SetTaskAside.Outcome.ClosedAlready closed ->
                                throw new HttpStatusException(HttpStatus.CONFLICT, "");
                        case SetTaskAside.Outcome.NoSuchTask() -> throw Refusal.notFound();
                    };
        };
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpStatus status, String id, FilledForm form) {
        var task = tasks.find(id).orElseThrow(Refusal::notFound);
        var line = lines.of(List.of(task)).getFirst();
        return pages.show(visitor, status, "tasks/task", new TaskView(line, form));
    }
}
