package unwind.app.backtest;

import unwind.order.ExecutionTiming;
import unwind.order.Schedule;

/**
 * A schedule that can be saved.
 *
 * @param strategyId whose it is; decides the mode that the file states
 * @param fileName suggested name without an ending
 */
record NamedSchedule(String strategyId, Schedule schedule, ExecutionTiming timing, String fileName) {}
