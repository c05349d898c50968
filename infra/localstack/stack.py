"""The deployed stack as the journey looks at it: its table, its mails, its functions."""

import email
import email.policy
import json
import os
import re
import sys
import time
import urllib.request

from aws import address, client, outputs, resources

ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
STACK = sys.argv[1]
OUT = outputs(STACK)
BASE = address(STACK)
TABLE, LAMBDA = client("dynamodb"), client("lambda")
began = time.time()


def step(name):
    print(f"{time.time() - began:6.1f} s  {name}", flush=True)


def wait(what, probe, seconds=60):
    until = time.time() + seconds
    while not (found := probe()):
        assert time.time() < until, f"{what}: not within {seconds} s"
        time.sleep(0.3)
    return found


def letters(to, about):
    """Mails that SES took for somebody, oldest first, whose subject or text holds this."""
    taken = json.load(urllib.request.urlopen(f"{ENDPOINT}/_aws/ses"))["messages"]
    taken.sort(key=lambda mail: mail["Timestamp"])
    mails = [email.message_from_string(m["RawData"], policy=email.policy.default) for m in taken if "RawData" in m]
    bodies = [(m["To"], m["Subject"], m.get_body(("plain",)).get_content()) for m in mails]
    return [text for receiver, subject, text in bodies if to in receiver and re.search(about, subject + text)]


def items(prefix, state=None):
    pages = TABLE.get_paginator("scan").paginate(TableName=OUT["TableName"], ConsistentRead=True)
    found = [item for page in pages for item in page["Items"] if item["PK"]["S"].startswith(prefix)]
    return [item for item in found if state is None or item.get("state", {}).get("S") == state]


def stands():
    """Each item of the table by its key; of what is written once, its content too."""
    once = ("HISTORY#", "TEXT#")
    return {f"{i['PK']['S']} {i['SK']['S']}": i if i["PK"]["S"].startswith(once) else {} for i in items("")}


def physical(name):
    return next(r["PhysicalResourceId"] for r in resources(STACK) if r["LogicalResourceId"] == name)


def invoke(function, payload):
    answer = LAMBDA.invoke(FunctionName=function, Payload=json.dumps(payload).encode())
    said = answer["Payload"].read().decode()
    assert "FunctionError" not in answer, said
    return json.loads(said)


def scheduled(name):
    """Calls what the schedule calls with what it sends: LocalStack stores schedules and never fires them."""
    target = client("scheduler").get_schedule(Name=f"{STACK}-{name}")["Target"]
    return invoke(target["Arn"], json.loads(target["Input"]))


def enter(browser, to, number=1):
    """Asks for a sign-in letter and opens its link, as often as it was asked for."""
    assert browser.fill("sign-in", address=to).status == 200
    text = wait(f"a sign-in letter to {to}", lambda: (letters(to, r"/in/") or [])[number - 1 : number])[0]
    link = re.search(r"\S+/(in/\S+)", text)
    page = browser.fill(link.group(1))
    assert page.status == 200, page.says()
    return link.group(0)
