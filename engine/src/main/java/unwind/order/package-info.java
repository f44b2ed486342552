/** What is to be sold and what was sold: parent order, child orders, schedules, fills. */
@org.jspecify.annotations.NullMarked
package unwind.order;
