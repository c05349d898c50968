"""The deployed stack, seen from outside. usage: journey.py STACK [again] (AWS_ENDPOINT_URL set, aws.py after has run)

A status code or a stored setting proves nothing on an emulator: each step looks at what it brought about."""

import datetime
import json
import os
import re
import sys
import urllib.parse
from pathlib import Path

from aws import client, functions, resources
from browser import Browser, day
from stack import BASE, LAMBDA, OUT, STACK, TABLE, enter, items, letters, physical, scheduled, stands, step, wait

KEPT = Path(os.environ.get("LS_HOME") or Path(__file__).parents[2] / "target/localstack") / "items.json"  # what the first part left
TODAY = datetime.date.today()
FORUM = f"{TODAY.year}-kz"
ROUND = f"{TODAY.year}-1"
SQS = client("sqs")
CSV = (
    "reporting_period,commitments,milestones,indicators,owner_org,owner_org_title,status,indicator_due_date,indicator_en,"
    "indicator_fr,progress_en,progress_fr,challenges_en,challenges_fr,evidence_en,evidence_fr\r\n"
    "2026-01,C01,C01.1,C01.1.1,kz,Office | Bureau,LP,2026-12,Lines,Lignes,A line is open,Fait,,,,\r\n"
)


def no_resource_is_a_pretence():
    for resource in resources(STACK):
        assert resource["PhysicalResourceId"] != "unknown", resource
        assert "fallback" not in resource.get("ResourceStatusReason", ""), resource
    assert len(functions(STACK)) == 6
    for function in functions(STACK):
        assert LAMBDA.get_alias(FunctionName=function, Name="live")["FunctionVersion"] != "$LATEST"


def the_gateway_answers_plainly():
    guest = Browser(BASE)
    assert guest.get("health", "application/json").text == '{"status":"UP"}'
    assert guest.get("").status == 200
    assert guest.get("outbox").status == 404
    assert guest.get("nothing/../here").status == 404
    assert guest.get("secretariat").status == 401
    assert guest.fill("sign-in", address="no address").status == 422
    for path in ("../secret", "a/../../b", "%2e%2e/b", "a/..%2f..%2fb", "x" * 3000):
        assert 400 <= guest.get(path).status < 500, path
    for method in ("BREW", "TRACE", "DELETE", "PUT"):
        assert 400 <= guest.call(method, "sign-in").status < 500, method
    assert guest.call("GET", "", {f"X-Flood-{i}": "x" for i in range(150)}).status == 431
    large = guest.call("POST", "sign-in", {"Content-Type": "application/json"}, b"x" * 3_000_000)
    assert large.status == 413, (large.status, large.text[:300])


def the_secretariat_registers(secretariat):
    enter(secretariat, "secretary@example.org")
    assert secretariat.get("secretariat").status == 200
    opens, due = TODAY - datetime.timedelta(20), TODAY + datetime.timedelta(10)
    for path, fields in [
        ("offices/new", {"code": "kz", "name__en": "Office of Kazakhstan", "country": "KZ", "zone": "Asia/Almaty"}),
        ("offices/kz/confirmation", {"focalPointAlone": "yes"}),
        ("forums/new", {"year": TODAY.year, "host": "KZ", "name__en": "First forum", "place__en": "Astana", "theme1__code": "VIO",
                        "theme1__en": "Violence", **day("opens", opens - datetime.timedelta(9)), **day("closes", opens - datetime.timedelta(8))}),
        (f"forums/{FORUM}/commitments/new", {"office": "kz", "theme": "VIO", "title__en": "Open a helpline"}),
        (f"forums/{FORUM}/commitments/new", {"office": "kz", "theme": "VIO", "title__en": "Train judges"}),
        (f"forums/{FORUM}/rounds/new", {"name__en": "First round", **day("opens", opens), **day("due", due),
                                        **day("locks", due + datetime.timedelta(30))}),
        ("people/new", {"name": "Aigul", "address": "aigul@example.org", "language": "en", "role": "FOCAL_POINT", "office": "kz", "invite": "yes"}),
    ]:  # fmt: skip
        page = secretariat.fill(path, **fields)
        assert page.status == 200 and "error-summary" not in page.text, (path, page.status, page.says())
    wait("the invitation", lambda: letters("aigul@example.org", ""))


def a_focal_point_reports(focal):
    enter(focal, "aigul@example.org", number=2)
    mine = focal.get("my-office")
    reference = re.search(r"commitments/([A-Z]{2}-\d{4}-VIO-\d+)", mine.text).group(1)
    page = focal.fill(f"commitments/{reference}/rounds/{ROUND}/update", status="SUBSTANTIAL", done="Two lines are open. Қазақша.",
                      challenges="Money", language="en", action="submit")  # fmt: skip
    assert "receipt" in page.address, (page.status, page.address, page.says())
    assert len([i for i in items("COMMITMENT#" + reference) if i["SK"]["S"].startswith("UPDATE#")]) == 1
    receipt = wait("the receipt is sent", lambda: [i for i in items("LETTERS#", "SENT") + items("LETTERS#", "DELIVERED") if i["kind"]["S"] == "RECEIPT"])
    return reference, receipt[0]


def drained(secretariat, letter, about):
    """A letter that can wait, which the stream leaves to the drain; let go by hand, so that the hour of the day decides nothing."""
    assert letter["state"]["S"] == "PENDING" and letter["TODO"]["S"] == "LETTER#CALM", letter
    receiver, occasion = letter["PK"]["S"].partition("#")[2], letter["SK"]["S"]
    page = secretariat.fill(f"letters/{receiver}/{urllib.parse.quote(occasion, safe='')}")
    assert page.status == 200, (page.status, page.says())
    to = next(i for i in items("PEOPLE") if i["SK"]["S"] == receiver.removeprefix("person-"))["address"]["S"]
    assert not letters(to, about), about
    assert scheduled("drain")["SENT"] >= 1
    left = [i for state in ("SENT", "DELIVERED") for i in items(letter["PK"]["S"], state)]
    assert occasion in [i["SK"]["S"] for i in left], left
    wait(f"the letter «{about}» to {to}", lambda: letters(to, about))


def the_planner_plans(secretariat):
    planned = scheduled("plan")
    assert planned["steps"] == 1 and len(items("STEP#")) == 1 + planned["folded"], planned
    reminder = [i for i in items("LETTERS#") if i["kind"]["S"] == "REMINDER"]
    assert scheduled("plan")["steps"] == 0
    drained(secretariat, reminder[0], "has not been received yet")


def a_bounce_marks_its_letter(letter):
    message = {"eventType": "Bounce", "bounce": {"bounceType": "Permanent", "timestamp": "2026-11-24T10:00:01.000Z"},
               "mail": {"messageId": letter["mailId"]["S"], "timestamp": "2026-11-24T10:00:00.000Z",
                        "tags": {"receiver": [letter["receiver"]["S"]], "occasion": [letter["occasion"]["S"]]}}}  # fmt: skip
    client("sns").publish(TopicArn=OUT["MailTopicArn"], Message=json.dumps(message))
    wait("the bounce", lambda: [i for i in items(letter["PK"]["S"], "BOUNCED") if i["SK"] == letter["SK"]])


def an_event_that_nobody_can_read_is_kept():
    client("sns").publish(TopicArn=OUT["MailTopicArn"], Message="hello")
    kept = wait("the dead letter", lambda: SQS.receive_message(QueueUrl=physical("MailEventFailures"), WaitTimeSeconds=1).get("Messages"), 90)
    assert "hello" in kept[0]["Body"], kept


def a_record_that_nobody_can_read_is_given_up_whole_and_others_pass(guest, secretariat, calm):
    TABLE.put_item(TableName=OUT["TableName"], Item={"PK": {"S": "LETTERS#person-x"}, "SK": {"S": "poison"}, "TODO": {"S": "LETTER#URGENT"},
                                                     "AT": {"S": "2026-01-01T00:00:00.000Z"}})  # fmt: skip
    enter(guest, "secretary@example.org", number=2)
    drained(secretariat, calm, "Your report is ready")
    s3 = client("s3")
    kept = wait("the record in the bucket", lambda: s3.list_objects_v2(Bucket=OUT["BucketName"], Prefix="aws/lambda/").get("Contents"), 90)
    record = json.load(s3.get_object(Bucket=OUT["BucketName"], Key=kept[0]["Key"])["Body"])
    assert "poison" in json.dumps(record["payload"]), record
    told = wait("word of it in the queue", lambda: SQS.receive_message(QueueUrl=physical("StreamFailures"), WaitTimeSeconds=1).get("Messages"), 60)
    assert kept[0]["Key"] in told[0]["Body"], told
    TABLE.delete_item(TableName=OUT["TableName"], Key={"PK": {"S": "LETTERS#person-x"}, "SK": {"S": "poison"}})


def a_report_is_made_aside_and_fetched_from_s3(secretariat, reference):
    page = secretariat.fill("reports", forum=FORUM)
    made = wait("the report", lambda: items("REPORTS#", "MADE"), 120)[0]
    letter = [i for i in items("LETTERS#") if i["kind"]["S"] == "EXPORT_READY" and i["about"]["M"]["report"] == made["report"]]
    page = secretariat.get(page.address)
    file = secretariat.get(re.search(r'href="([^"]+/file)"', page.text).group(1), base=page.address)
    assert OUT["BucketName"] in file.address and "X-Amz-Signature" in file.address, file.address
    assert file.status == 200 and reference in file.text and "Қазақша" in file.text, (file.status, file.text[:500])
    assert "status-report" in file.headers["Content-Disposition"], file.headers
    assert Browser(BASE).get(page.address).status == 401
    return letter[0]


def a_report_shows_it(secretariat, reference):
    csv = secretariat.get(f"forums/{FORUM}/report.csv", "text/csv")
    assert csv.status == 200 and reference in csv.text and "Қазақша" in csv.text, csv.text[:500]


def a_file_is_imported_aside(secretariat):
    page = secretariat.fill("imports", mapping="canada-nap5", forum="canada-nap5", encoding="", store="yes")
    assert page.status == 200, page.says()
    sent = secretariat.upload(page, CSV.encode())
    assert sent.status in (200, 201, 204), (sent.status, sent.text[:500])
    wait("the import", lambda: [i for i in items("", "DONE") if "import" in i])


def a_changed_variable_reaches_the_function_and_nothing_is_lost():
    """After a deploy with another BaseAddress; it is the next letter that tells."""
    browser = Browser(BASE)
    before = json.loads(KEPT.read_text())
    link = enter(browser, "secretary@example.org", number=3)
    assert link.startswith(BASE + "in/"), link
    assert browser.get("secretariat").status == 200
    now = stands()
    lost = [key for key, item in before.items() if key not in now or item and item != now[key]]
    assert not lost and len(now) > len(before) > 20, (lost, len(before), len(now))


def the_stack_goes_and_the_data_stays():
    cloudformation = client("cloudformation")
    cloudformation.delete_stack(StackName=STACK)
    cloudformation.get_waiter("stack_delete_complete").wait(StackName=STACK, WaiterConfig={"Delay": 1, "MaxAttempts": 120})
    assert not [f for f in LAMBDA.list_functions()["Functions"] if f["FunctionName"].startswith(STACK + "-")]
    assert [i for i in items("COMMITMENT#") if i["SK"]["S"].startswith("UPDATE#")]
    assert "aws:SecureTransport" in client("s3").get_bucket_policy(Bucket=OUT["BucketName"])["Policy"]


def again():
    no_resource_is_a_pretence()
    a_changed_variable_reaches_the_function_and_nothing_is_lost()
    step("a variable was changed in place; nothing was lost")
    the_stack_goes_and_the_data_stays()
    step("the stack is deleted; table, bucket and its policy stay")


def main():
    secretariat = Browser(BASE)
    no_resource_is_a_pretence()
    step("every resource is there")
    the_gateway_answers_plainly()
    step("the gateway answers")
    the_secretariat_registers(secretariat)
    step("the first member signed in and registered office, forum, commitments, round, person; the invitation went out")
    reference, receipt = a_focal_point_reports(Browser(BASE))
    step("a focal point reported; the receipt went out by the stream")
    the_planner_plans(secretariat)
    step("the planner planned by its schedule's input, once; the drain sent the reminder")
    a_bounce_marks_its_letter(receipt)
    step("a bounce marked its letter")
    an_event_that_nobody_can_read_is_kept()
    step("an event that nobody can read is in its queue")
    a_report_shows_it(secretariat, reference)
    step("the report shows the update")
    calm = a_report_is_made_aside_and_fetched_from_s3(secretariat, reference)
    step("a report was made aside and fetched from S3 by its link")
    a_record_that_nobody_can_read_is_given_up_whole_and_others_pass(Browser(BASE), secretariat, calm)
    step("a record that nobody can read lies in the bucket, a queue tells of it, others passed; the drain sent the report's letter")
    a_file_is_imported_aside(secretariat)
    step("a file was imported by the jobs")
    KEPT.write_text(json.dumps(stands()))


if __name__ == "__main__":
    again() if sys.argv[2:] == ["again"] else main()
