/**
 * A scoring service to copy: saved models of any kind behind HTTP, on the JDK's own server.
 *
 * <pre>{@code
 * java -Xmx256m -cp ... io.bellwether.examples.service.ServiceProgram models 8080
 * curl localhost:8080/models
 * curl -d '{"horizon": 12}' localhost:8080/answers/turnover
 * curl -X POST localhost:8080/models/reload
 * }</pre>
 *
 * <table>
 * <caption>What it answers, always a JSON object</caption>
 * <tr><th>request</th><th>answer</th></tr>
 * <tr><td>{@code GET /health}</td><td>200 as long as it runs</td></tr>
 * <tr><td>{@code GET /models}</td><td>kind, time of the file, checksum and the form of a request of
 * every model</td></tr>
 * <tr><td>{@code POST /answers/NAME}</td><td>what model {@code NAME} says, and which version of
 * it</td></tr>
 * <tr><td>{@code POST /models/reload}</td><td>200 and the models now in service; 409, what is wrong
 * with a file, and the old models stay</td></tr>
 * <tr><td>anything wrong</td><td>400, 404, 405 or 413 with {@code error}, which names the
 * cure; 422 if a figure of the answer is not a number or infinite, and which it is; 503 while it
 * stops</td></tr>
 * </table>
 *
 * <p>It is one class per job: {@link io.bellwether.examples.service.ScoringService} is the server,
 * {@code ModelShelf} holds the models that are in service and replaces them in one step, {@code
 * ModelSet} reads them from a folder, an {@code Answering} asks a kind of model, {@code Body} reads
 * a request, {@code Refusal} and {@code Reply} say what goes back.
 *
 * <p>Fitted models are immutable, so that all threads ask the same ones, and a request that was
 * begun with the old models ends with them. Nothing is written to disk, and no home folder, no
 * temporary folder and no environment variable is needed.
 *
 * <p>What it leaves to the proxy before it: encryption, who may ask, how often, and above all who
 * may reload. Slow clients too: one that sends or reads a byte now and then keeps a thread until
 * the server, after 30 seconds, ends the connection (the properties {@code
 * sun.net.httpserver.maxReqTime} and {@code maxRspTime} of the process, if they are not set
 * otherwise), so that a few of them suffice to keep all others waiting. A proxy that takes requests
 * and answers whole keeps them away. An answer, or a reload, that takes longer is cut as well: set
 * more for models that need it.
 */
@NullMarked
package io.bellwether.examples.service;

import org.jspecify.annotations.NullMarked;
