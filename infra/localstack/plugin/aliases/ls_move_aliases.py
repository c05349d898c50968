"""LocalStack extension, with Docker and without.

LocalStack 4.14's CloudFormation makes an alias whose version changed a second time, which fails; here it is moved, as on AWS.
"""

from localstack.runtime import hooks


@hooks.on_runtime_create()
def move_aliases():
    from localstack.services.cloudformation.resource_provider import OperationStatus, ProgressEvent
    from localstack.services.lambda_.resource_providers.lambda_alias import LambdaAliasProvider

    def update(self, request):
        model = request.desired_state
        moved = request.aws_client_factory.lambda_.update_alias(
            FunctionName=model["FunctionName"], Name=model["Name"], FunctionVersion=model["FunctionVersion"]
        )
        return ProgressEvent(status=OperationStatus.SUCCESS, resource_model=model | {"Id": moved["AliasArn"]}, custom_context=request.custom_context)

    create = LambdaAliasProvider.create

    def create_or_move(self, request):
        functions = request.aws_client_factory.lambda_
        try:
            return create(self, request)
        except functions.exceptions.ResourceConflictException:
            return update(self, request)

    delete = LambdaAliasProvider.delete

    def delete_unless_moved(self, request):
        model = request.desired_state
        for alias in request.aws_client_factory.lambda_.list_aliases(FunctionName=model["FunctionName"])["Aliases"]:
            if alias["Name"] == model["Name"] and alias["FunctionVersion"] != model["FunctionVersion"]:
                return ProgressEvent(status=OperationStatus.SUCCESS, resource_model=request.previous_state)
        return delete(self, request)

    LambdaAliasProvider.create, LambdaAliasProvider.update, LambdaAliasProvider.delete = create_or_move, update, delete_unless_moved
