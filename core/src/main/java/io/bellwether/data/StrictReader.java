package io.bellwether.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Decodes bytes without mercy: one that does not belong to the character set, or is NUL, ends the
 * reading with its offset, where {@link java.io.InputStreamReader} would put in a replacement. A
 * byte order mark overrules the character set asked for. An interrupted thread stops.
 */
final class StrictReader extends Reader {

  private static final int BUFFER = 1 << 16;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** Character sets in which a byte of zero is a NUL character and nothing else. */
  private static final Set<Charset> LIKE_ASCII =
      Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1);

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final boolean likeAscii;
  private final byte[] bytes = new byte[BUFFER];
  private int position;
  private int limit;

  /** Where the first NUL byte of the buffer is; {@link #limit} if there is none. */
  private int nul;

  private boolean ended;

  /** Offset of the buffer's first byte in the (unpacked) file. */
  private long bufferOffset;

  private long delivered;

  /** Second half of a surrogate pair for which there was no room; -1 if none. */
  private int waiting = -1;

  StrictReader(InputStream in, Charset charset) throws IOException {
    this.in = in;
    while (limit < 4 && fill()) {
      // the longest byte order mark has four bytes
    }
    Charset marked = byteOrderMark(charset);
    this.likeAscii = LIKE_ASCII.contains(marked);
    this.nul = likeAscii ? firstNul(position) : limit;
    this.decoder =
        marked
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private Charset byteOrderMark(Charset charset) {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      position = 3;
      return StandardCharsets.UTF_8;
    }
    if (startsWith(0xFF, 0xFE, 0, 0)) {
      position = 4;
      return Charset.forName("UTF-32LE");
    }
    if (startsWith(0, 0, 0xFE, 0xFF)) {
      position = 4;
      return Charset.forName("UTF-32BE");
    }
    if (startsWith(0xFF, 0xFE)) {
      position = 2;
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(0xFE, 0xFF)) {
      position = 2;
      return StandardCharsets.UTF_16BE;
    }
    return charset;
  }

  private boolean startsWith(int... head) {
    boolean same = limit >= head.length;
    for (int i = 0; same && i < head.length; i++) {
      same = Byte.toUnsignedInt(bytes[i]) == head[i];
    }
    return same;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the thread was interrupted while reading");
    }
    if (length == 0) {
      return 0;
    }
    int count = 0;
    if (waiting >= 0) {
      target[offset] = (char) waiting;
      waiting = -1;
      count = 1;
    }
    while (count == 0) {
      if (position == limit && !fill()) {
        return -1;
      }
      count = decode(target, offset, length);
    }
    delivered += count;
    return count;
  }

  private int decode(char[] target, int offset, int length) throws IOException {
    if (length == 1) {
      return decodeOne(target, offset);
    }
    if (position == nul) {
      throw nul(0);
    }
    ByteBuffer source = ByteBuffer.wrap(bytes, position, nul - position);
    CharBuffer sink = CharBuffer.wrap(target, offset, length);
    CoderResult result = decoder.decode(source, sink, false);
    position = source.position();
    int count = sink.position() - offset;
    if (!likeAscii) {
      checkNul(target, offset, count);
    }
    if (count == 0) {
      demandMore(result);
    }
    return count;
  }

  private void checkNul(char[] decoded, int offset, int count) {
    for (int i = offset; i < offset + count; i++) {
      if (decoded[i] == '\0') {
        throw nul(i - offset);
      }
    }
  }

  private int decodeOne(char[] target, int offset) throws IOException {
    char[] pair = new char[2];
    int count = decode(pair, 0, 2);
    target[offset] = pair[0];
    waiting = count == 2 ? pair[1] : -1;
    return Math.min(count, 1);
  }

  private void demandMore(CoderResult result) throws IOException {
    if (!result.isError() && position == limit) {
      return;
    }
    if (result.isError() || nul < limit || !fill()) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "byte %d (0x%02X) does not belong to %s text; name the character set with charset(...)",
              bufferOffset + position,
              bytes[position],
              decoder.charset()),
          delivered);
    }
  }

  private BadInputException nul(int before) {
    return new BadInputException(
        "a NUL character; is the file binary, or in UTF-16? charset(...) names the character set",
        delivered + before);
  }

  /** Reads on, keeping what is not decoded yet; false at the end of the file. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (position > 0) {
      System.arraycopy(bytes, position, bytes, 0, limit - position);
      bufferOffset += position;
      limit -= position;
      position = 0;
    }
    int read = in.read(bytes, limit, bytes.length - limit);
    ended = read < 0;
    int from = limit;
    limit += Math.max(read, 0);
    nul = likeAscii ? firstNul(from) : limit;
    return !ended;
  }

  private int firstNul(int from) {
    int i = from;
    while (i + Long.BYTES <= limit) {
      long eight = (long) LONG.get(bytes, i);
      // a high bit stays if one of the eight bytes is zero (Warren, Hacker's Delight, 6-1)
      if (((eight - ONES) & ~eight & HIGH_BITS) != 0) {
        break;
      }
      i += Long.BYTES;
    }
    while (i < limit && bytes[i] != 0) {
      i++;
    }
    return i;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
