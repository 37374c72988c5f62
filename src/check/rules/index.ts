import type { Rule, SourceRule } from "../rule.ts";
import { addressOutsideSubnet } from "./address-outside-subnet.ts";
import { addressReserved } from "./address-reserved.ts";
import { callName } from "./call-name.ts";
import { clientVerifyCaller } from "./client-verify-caller.ts";
import { dateFuture } from "./date-future.ts";
import { dateOrder } from "./date-order.ts";
import { diagramRefused } from "./diagram-refused.ts";
import { duplicateAssetTag } from "./duplicate-asset-tag.ts";
import { duplicateIp } from "./duplicate-ip.ts";
import { duplicateMac } from "./duplicate-mac.ts";
import { duplicateOutletLabel } from "./duplicate-outlet-label.ts";
import { duplicateSerial } from "./duplicate-serial.ts";
import { editionWithheldFact } from "./edition-withheld-fact.ts";
import { escalationLooseEnd } from "./escalation-loose-end.ts";
import { factInCode } from "./fact-in-code.ts";
import { factUnknown } from "./fact-unknown.ts";
import { fieldUnknown } from "./field-unknown.ts";
import { fileConflictMarker } from "./file-conflict-marker.ts";
import { fileNotRead } from "./file-not-read.ts";
import { fileOddBytes } from "./file-odd-bytes.ts";
import { fileTooLarge } from "./file-too-large.ts";
import { idDuplicate } from "./id-duplicate.ts";
import { idMissingPage } from "./id-missing-page.ts";
import { imageMissing } from "./image-missing.ts";
import { imageNoAlt } from "./image-no-alt.ts";
import { librarySymptoms } from "./library-symptoms.ts";
import { linkMissingFile } from "./link-missing-file.ts";
import { linkMissingHeading } from "./link-missing-heading.ts";
import { linkMissingPage } from "./link-missing-page.ts";
import { linkOtherClient } from "./link-other-client.ts";
import { linkUnpublishedFile } from "./link-unpublished-file.ts";
import { nameCaseClash } from "./name-case-clash.ts";
import { networkLoop } from "./network-loop.ts";
import { networkPowerLoop } from "./network-power-loop.ts";
import { networkTwoDhcp } from "./network-two-dhcp.ts";
import { networkUncabled } from "./network-uncabled.ts";
import { picturePlace } from "./picture-place.ts";
import { pictureUnfit } from "./picture-unfit.ts";
import { portSelfLink } from "./port-self-link.ts";
import { portTwoCables } from "./port-two-cables.ts";
import { portUnknown } from "./port-unknown.ts";
import { referenceUnknown } from "./reference-unknown.ts";
import { runbookAnswerNowhere } from "./runbook-answer-nowhere.ts";
import { runbookAnswerTwice } from "./runbook-answer-twice.ts";
import { runbookCircle } from "./runbook-circle.ts";
import { runbookLastStep } from "./runbook-last-step.ts";
import { runbookNestedHeading } from "./runbook-nested-heading.ts";
import { runbookNoEscalation } from "./runbook-no-escalation.ts";
import { runbookNoSteps } from "./runbook-no-steps.ts";
import { runbookNothingToRead } from "./runbook-nothing-to-read.ts";
import { runbookOnlyResolved } from "./runbook-only-resolved.ts";
import { runbookRiskyWithoutStop } from "./runbook-risky-without-stop.ts";
import { runbookStrayAnswers } from "./runbook-stray-answers.ts";
import { runbookTitleEnding } from "./runbook-title-ending.ts";
import { runbookTitleTwice } from "./runbook-title-twice.ts";
import { runbookTooManyQuestions } from "./runbook-too-many-questions.ts";
import { runbookUnknownRunbook } from "./runbook-unknown-runbook.ts";
import { runbookUnreachable } from "./runbook-unreachable.ts";
import { secretVaultItem } from "./secret-vault-item.ts";
import { titleDuplicate } from "./title-duplicate.ts";
import { visitName } from "./visit-name.ts";
import { vlanGatewayOutside } from "./vlan-gateway-outside.ts";
import { vlanNoGateway } from "./vlan-no-gateway.ts";

/** The rules about single files as they are on disk. */
export const sourceRules: readonly SourceRule[] = [fileOddBytes, fileTooLarge, fileConflictMarker];

/** The rules about the book as a whole. A rule takes part in the check by standing here. */
export const rules: readonly Rule[] = [
  idDuplicate,
  idMissingPage,
  titleDuplicate,
  nameCaseClash,
  fileNotRead,
  referenceUnknown,
  fieldUnknown,
  factUnknown,
  factInCode,
  linkMissingPage,
  linkMissingHeading,
  linkMissingFile,
  linkUnpublishedFile,
  linkOtherClient,
  imageMissing,
  imageNoAlt,
  pictureUnfit,
  picturePlace,
  addressOutsideSubnet,
  addressReserved,
  vlanNoGateway,
  vlanGatewayOutside,
  duplicateIp,
  duplicateMac,
  duplicateSerial,
  duplicateAssetTag,
  duplicateOutletLabel,
  portTwoCables,
  portUnknown,
  portSelfLink,
  networkLoop,
  networkPowerLoop,
  networkTwoDhcp,
  networkUncabled,
  visitName,
  callName,
  dateFuture,
  dateOrder,
  clientVerifyCaller,
  escalationLooseEnd,
  librarySymptoms,
  secretVaultItem,
  diagramRefused,
  runbookNoSteps,
  runbookNestedHeading,
  runbookStrayAnswers,
  runbookAnswerNowhere,
  runbookUnknownRunbook,
  runbookAnswerTwice,
  runbookTitleTwice,
  runbookTitleEnding,
  runbookUnreachable,
  runbookLastStep,
  runbookCircle,
  runbookNoEscalation,
  runbookOnlyResolved,
  runbookTooManyQuestions,
  runbookNothingToRead,
  runbookRiskyWithoutStop,
  editionWithheldFact,
];
