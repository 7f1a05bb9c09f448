# cyclonedx.jq - what is wrong with a document of CycloneDX 1.5 in JSON, after its published schema.
include "check";

def hashes: length > 0 and all(only(["alg", "content"]) and ({ "SHA-1": 40, "SHA-256": 64 }[.alg] as $n | .content | digits($n)));
# One expression, or licences by their ids.
def licences: length > 0 and ((length == 1 and (.[0] | keys == ["expression"] and (.expression | licence)))
	or all(keys == ["license"] and (.license | keys == ["id"] and (.id | licence and (test(" ") | not)))));

def component:
	rule(only(["type", "bom-ref", "name", "version", "scope", "licenses", "purl", "hashes", "components", "properties"]); "component \(.name): fields")
	, rule(.type | IN("application", "library", "file"); "component type \(.type)")
	, rule(.name | text; "component \(tojson): name")
	, rule(.type == "file" or (.version | text); "component \(.name): version")
	, rule((has("licenses") | not) or (.licenses | licences); "component \(.name): licenses")
	, rule((has("purl") | not) or (.purl | purl); "component \(.name): purl")
	, rule((has("hashes") | not) or (.hashes | hashes); "component \(.name): hashes")
	, rule((has("scope") | not) or (.scope | IN("required", "optional", "excluded")); "component \(.name): scope")
	, rule([.properties[]?] | all(keys == ["name", "value"] and (.value | type == "string")); "component \(.name): properties")
	, (.components[]? | component);
def refs: .["bom-ref"], (.components[]? | refs);

rule(only(["bomFormat", "specVersion", "serialNumber", "version", "metadata", "components", "dependencies"]); "fields")
, rule(.bomFormat == "CycloneDX"; "bomFormat")
, rule(.specVersion == "1.5"; "specVersion")
, rule(.serialNumber | test("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"); "serialNumber")
, rule(.version | type == "number" and . >= 1; "version")
, rule(.metadata | only(["timestamp", "tools", "component"]) and (.timestamp | date); "metadata")
, rule(.metadata.tools.components | length > 0 and all(.type == "application" and (.name | text)); "tools")
, (.metadata.component | component)
, (.components[] | component)
, ([.metadata.component, .components[] | refs] as $refs
	| rule($refs | unique_list; "a bom-ref stands twice")
	, (.dependencies[] | rule(only(["ref", "dependsOn"]); "dependency \(.ref)"), (.ref, .dependsOn[] | select(IN($refs[]) | not) | "there is no \(.)")))
, rule([.dependencies[].ref] | unique_list; "a dependency stands twice")
, rule(.metadata.component["bom-ref"] as $whole | ([.components[]["bom-ref"]]) - (.dependencies[] | select(.ref == $whole) | .dependsOn) == [];
	"a component is nobody's dependency")
