/**
 * Series, forecasters and forecasts.
 *
 * <p>This package will hold the contracts of the module: a series of equally spaced observations,
 * the specification of a forecaster, the fitted model that it returns, the forecast with its
 * intervals, and panels of many series. The families of forecasters, the diagnostics and the
 * backtests will live in packages below this one and depend on it, never the other way round. It
 * takes tables from {@link io.bellwether.data}; a forecaster that uses a regression will take it
 * through the contract of the core module.
 */
@NullMarked
package io.bellwether.timeseries;

import org.jspecify.annotations.NullMarked;
