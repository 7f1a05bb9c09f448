# provenance.jq - what is wrong with an in-toto statement 1 with SLSA provenance 1.0.
include "check";

def resource: only(["name", "uri", "digest", "annotations"]) and (.digest | keys == ["sha256"] and (.sha256 | digits(64)));
def named($name): [.predicate.buildDefinition.resolvedDependencies[] | select(.name == $name)];

rule(keys == ["_type", "predicate", "predicateType", "subject"]; "fields")
, rule(._type == "https://in-toto.io/Statement/v1"; "_type")
, rule(.predicateType == "https://slsa.dev/provenance/v1"; "predicateType")
, rule(.subject | length > 0 and all(resource and (.name | text)); "subject")
, rule(.predicate | keys == ["buildDefinition", "runDetails"]; "predicate")
, (.predicate.buildDefinition
	| rule(keys == ["buildType", "externalParameters", "internalParameters", "resolvedDependencies"]; "buildDefinition")
	, rule(.buildType | uri; "buildType")
	, rule(.externalParameters | type == "object" and (.target | text); "externalParameters")
	, (.resolvedDependencies[] | rule(resource and (.uri | uri); "dependency \(tojson)"))
	, rule([.resolvedDependencies[] | .name + " " + .uri] | unique_list; "a dependency stands twice"))
, rule(.predicate.runDetails.builder.id | uri; "builder")
, rule(named("source") | length > 100; "sources")
, rule([named("toolchain")[].uri] | contains(["file:cc1", "file:ld", "file:as", "file:make"]); "toolchain")
, rule([named("musl", "libgcc")[].annotations.version | text] | length >= 5 and all; "libraries")
