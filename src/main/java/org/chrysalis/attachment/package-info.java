/**
 * Files on records: stored once an organisation, checked by what they are, scanned where a scanner is set.
 * It knows no feature; who owns a record says by an {@link org.chrysalis.attachment.AttachmentGuard} who may read and
 * add.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"support", "support :: web", "audit", "people"})
package org.chrysalis.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
