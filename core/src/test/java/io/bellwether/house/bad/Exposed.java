package io.bellwether.house.bad;

import com.fasterxml.jackson.jr.ob.JSONObjectException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** Breaks: signatures show our types only; in a type argument, a parent, an exception. */
public interface Exposed extends ContinuousDistribution {
  List<? extends CsvRecord> records() throws JSONObjectException;
}
