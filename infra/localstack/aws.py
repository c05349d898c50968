"""What a deploy to LocalStack needs besides the template. usage: aws.py before | after | address | logs STACK (AWS_ENDPOINT_URL set)"""

import os
import sys

import boto3
from botocore.config import Config

OPTIONS = Config(retries={"max_attempts": 0}, read_timeout=300, s3={"addressing_style": "path"})
EVENTS = ["send", "delivery", "deliveryDelay", "bounce", "complaint", "reject"]


def client(service):
    return boto3.client(service, endpoint_url=os.environ["AWS_ENDPOINT_URL"], config=OPTIONS)


def outputs(stack):
    described = client("cloudformation").describe_stacks(StackName=stack)["Stacks"][0]
    return {output["OutputKey"]: output["OutputValue"] for output in described["Outputs"]}


def resources(stack):
    return client("cloudformation").describe_stack_resources(StackName=stack)["StackResources"]


def before(stack):
    """The bucket for packages, and a sender that SES knows."""
    s3 = client("s3")
    if "deploy" not in [bucket["Name"] for bucket in s3.list_buckets()["Buckets"]]:
        s3.create_bucket(Bucket="deploy", CreateBucketConfiguration={"LocationConstraint": os.environ["AWS_DEFAULT_REGION"]})
    client("ses").verify_email_identity(EmailAddress="forum@example.org")


def after(stack):
    """What stands under the condition OnAws, because CloudFormation here does not know it; and one more of its gaps."""
    ses, name = client("ses"), outputs(stack)["ConfigurationSet"]
    if name not in [known["Name"] for known in ses.list_configuration_sets()["ConfigurationSets"]]:
        ses.create_configuration_set(ConfigurationSet={"Name": name})
        ses.create_configuration_set_event_destination(ConfigurationSetName=name, EventDestination={
            "Name": "topic", "Enabled": True, "MatchingEventTypes": EVENTS,
            "SNSDestination": {"TopicARN": outputs(stack)["MailTopicArn"]}})  # fmt: skip
    for function in functions(stack):
        asynchronous(function)


def address(stack):
    """Of the gateway, as it is reached here."""
    return f"{os.environ['AWS_ENDPOINT_URL']}/_aws/execute-api/{outputs(stack)['ApiId']}/live/"


def functions(stack):
    return [r["PhysicalResourceId"] for r in resources(stack) if r["ResourceType"] == "AWS::Lambda::Function"]


def asynchronous(function):
    """Retries and destinations are looked up by version here, so what the alias has is copied to its version."""
    functions = client("lambda")
    try:
        config = functions.get_function_event_invoke_config(FunctionName=function, Qualifier="live")
    except functions.exceptions.ResourceNotFoundException:
        return
    version = functions.get_alias(FunctionName=function, Name="live")["FunctionVersion"]
    functions.put_function_event_invoke_config(
        FunctionName=function, Qualifier=version, MaximumRetryAttempts=0,
        DestinationConfig={"OnFailure": config["DestinationConfig"]["OnFailure"]})  # fmt: skip


def logs(stack):
    written = client("logs")
    for function in functions(stack):
        print(f"==== {function}")
        try:
            for event in written.filter_log_events(logGroupName=f"/aws/lambda/{function}")["events"]:
                print(event["message"].rstrip())
        except written.exceptions.ResourceNotFoundException:
            print("(nothing)")


if __name__ == "__main__":
    {"before": before, "after": after, "address": lambda stack: print(address(stack)), "logs": logs}[sys.argv[1]](sys.argv[2])
