# spdx.jq - what is wrong with a document of SPDX 2.3 in JSON: the fields that its specification and its published schema
# require, their forms, and that everything that is named is there.
include "check";

def checksum: rule(only(["algorithm", "checksumValue"]) and ({ SHA1: 40, SHA256: 64 }[.algorithm] as $n | .checksumValue | digits($n));
	"checksum \(tojson)");

def file:
	rule(only(["SPDXID", "fileName", "fileTypes", "checksums", "licenseConcluded", "copyrightText", "comment"]); "file \(.SPDXID): fields")
	, rule(.SPDXID | test("^SPDXRef-[A-Za-z0-9.-]+$"); "file id \(.SPDXID)")
	, rule(.fileName | text and test("^[.]/") and (test("//") | not); "file name \(.fileName)")
	, rule(.fileTypes | length > 0 and all(IN("SOURCE", "BINARY", "ARCHIVE", "OTHER")); "file types \(.fileTypes)")
	, rule([.checksums[] | select(.algorithm == "SHA1")] | length == 1; "file \(.SPDXID): SHA1 is required, once")
	, rule(.licenseConcluded | licence; "licence \(.licenseConcluded)")
	, rule(.copyrightText | text; "file \(.SPDXID): copyrightText")
	, (.checksums[] | checksum);

def package:
	rule(only(["SPDXID", "name", "versionInfo", "downloadLocation", "filesAnalyzed", "packageVerificationCode", "licenseConcluded",
		"licenseDeclared", "copyrightText", "primaryPackagePurpose", "comment", "externalRefs"]); "package \(.SPDXID): fields")
	, rule(.SPDXID | test("^SPDXRef-[A-Za-z0-9.-]+$"); "package id \(.SPDXID)")
	, rule(.name | text; "package \(.SPDXID): name")
	, rule(.downloadLocation | . == "NOASSERTION" or . == "NONE" or uri; "package \(.SPDXID): downloadLocation")
	, rule(.filesAnalyzed == true and (.packageVerificationCode.packageVerificationCodeValue | digits(40));
		"package \(.SPDXID): a verification code is required when files were analysed")
	, rule((.licenseConcluded | licence) and (.licenseDeclared | licence) and (.copyrightText | text); "package \(.SPDXID): licences")
	, rule(.primaryPackagePurpose | IN("APPLICATION", "LIBRARY", "CONTAINER"); "package \(.SPDXID): purpose")
	, rule([.externalRefs[]?] | all(.referenceCategory == "PACKAGE-MANAGER" and .referenceType == "purl" and (.referenceLocator | purl));
		"package \(.SPDXID): externalRefs");

def relation($ids):
	rule(only(["spdxElementId", "relationshipType", "relatedSpdxElement"]); "relationship \(tojson)")
	, rule(.relationshipType | IN("DESCRIBES", "CONTAINS", "STATIC_LINK"); "relationship type \(.relationshipType)")
	, (.spdxElementId, .relatedSpdxElement | select(IN($ids[]) | not) | "relationship: there is no \(.)");

def document:
	rule(only(["spdxVersion", "dataLicense", "SPDXID", "name", "documentNamespace", "creationInfo", "packages", "files", "relationships"]); "fields")
	, rule(.spdxVersion == "SPDX-2.3"; "spdxVersion")
	, rule(.dataLicense == "CC0-1.0"; "dataLicense")
	, rule(.SPDXID == "SPDXRef-DOCUMENT"; "SPDXID")
	, rule(.name | text; "name")
	, rule(.documentNamespace | uri and (test("#") | not); "documentNamespace")
	, rule(.creationInfo | only(["created", "creators"]) and (.created | date) and (.creators | length > 0 and
		all(test("^(Tool|Person|Organization): ."))); "creationInfo")
	, rule([.SPDXID, .packages[].SPDXID, .files[].SPDXID] | unique_list; "an id stands twice")
	, rule([.files[].fileName] | unique_list; "a file stands twice")
	, rule([.relationships[] | select(.relationshipType == "DESCRIBES" and .spdxElementId == "SPDXRef-DOCUMENT")] | length == 1; "DESCRIBES")
	, rule(([.files[].SPDXID] - [.relationships[] | select(.relationshipType == "CONTAINS") | .relatedSpdxElement]) == [];
		"a file is in no package");

document, (.packages[] | package), (.files[] | file),
([.SPDXID, .packages[].SPDXID, .files[].SPDXID] as $ids | .relationships[] | relation($ids))
