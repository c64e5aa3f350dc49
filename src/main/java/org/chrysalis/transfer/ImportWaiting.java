package org.chrysalis.transfer;

import java.time.Instant;
import java.util.UUID;

/** A file that was read and waits for its sender's "yes", since when and until when. Only its sender is told of it. */
public record ImportWaiting(UUID id, String fileName, Instant since, Instant until) {}
